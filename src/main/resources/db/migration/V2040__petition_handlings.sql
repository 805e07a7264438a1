-- A double is handled with another petition and shares what becomes of it.
alter table petition add column merged_into varchar(40) references petition (id);
create index petition_merged_into on petition (merged_into);

-- The handling of petitions, one row per case. Nothing here points to a reporter.
create table petition_handling (
    case_key         varchar(32)  primary key references case_file (case_key),
    petition_id      varchar(40)  not null references petition (id),
    handler_organ    varchar(64)  not null,
    received_on      date         not null,
    came_from        varchar(32),
    real_name        boolean      not null,
    new_facts        varchar(1000),
    topic            varchar(30),
    chief            boolean      not null,
    protection       varchar(1000),
    triage_note      varchar(1000),
    handed_to        varchar(64),
    notified_on      date,
    notice_means     varchar(20),
    notice           varchar(1000),
    disposal_due     date,
    way              varchar(20),
    way_grounds      varchar(2000),
    studied_on       date,
    studied_by       varchar(300),
    project_no       varchar(60),
    not_accepted     varchar(30),
    proposed_by      varchar(64),
    disposed_by      varchar(64),
    disposed_on      date,
    returned_note    varchar(1000),
    finding          varchar(20),
    finding_grounds  varchar(2000),
    follow_up        varchar(30),
    suspected        boolean      not null,
    fabrication      varchar(1000),
    intent           varchar(1000),
    determined_by    varchar(64),
    found_by         varchar(64),
    concluded_on     date,
    accusation       varchar(20),
    accusation_note  varchar(1000),
    accusation_no    varchar(60),
    accusation_by    varchar(64),
    fed_back_on      date,
    feedback_means   varchar(20),
    feedback         varchar(1000),
    objection        varchar(1000)
);
create index petition_handling_petition on petition_handling (petition_id);

-- append-only: inquiries, first checks and reviews, in order
create table petition_check (
    id         bigint generated always as identity primary key,
    case_key   varchar(32)   not null references petition_handling (case_key),
    kind       varchar(20)   not null,
    started_on date          not null,
    ended_on   date,
    by_whom    varchar(500)  not null,
    result     varchar(2000) not null
);
create index petition_check_case on petition_check (case_key, id);
