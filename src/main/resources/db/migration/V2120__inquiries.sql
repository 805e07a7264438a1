-- 质询: what was asked of a chief or of the organization department, by whom, how it was answered, and whether that was enough.
create table inquiry (
    case_key         varchar(32)   primary key references case_file (case_key),
    kind             varchar(20)   not null,
    inquirer         varchar(30)   not null,
    respondent       varchar(30)   not null,
    official_id      varchar(40)   references official (id),
    respondent_name  varchar(200)  not null,
    respondent_organ varchar(60)   not null,
    matter           varchar(2000) not null,
    filed_on         date          not null,
    admitted         boolean,
    refusal_ground   varchar(30),
    refusal_note     varchar(1000),
    decided_by       varchar(64),
    reviewed_by      varchar(64),
    review_note      varchar(1000),
    report           varchar(2000),
    reported_on      date,
    above_decision   varchar(20),
    above_note       varchar(1000),
    above_by         varchar(64)
);
create index inquiry_official on inquiry (official_id);

create table inquiry_signer (
    case_key    varchar(32)  not null references inquiry (case_key),
    line        integer      not null,
    name        varchar(60)  not null,
    unit        varchar(200) not null,
    official_id varchar(40)  references official (id),
    primary key (case_key, line)
);

-- each answer with its evaluation; the last one counts
create table inquiry_answer (
    case_key    varchar(32)   not null references inquiry (case_key),
    answer_no   integer       not null,
    due_on      date          not null,
    way         varchar(20),
    answered_on date,
    answer      varchar(4000),
    ballot_id   varchar(64),
    satisfied   integer,
    votes       integer,
    primary key (case_key, answer_no)
);
