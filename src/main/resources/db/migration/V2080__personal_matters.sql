-- 个人有关事项: who owes a report in a year, what was handed in until it stands in the register, what was checked.
create table matter_collection (
    case_key          varchar(32)  primary key references case_file (case_key),
    jurisdiction_code varchar(12)  not null,
    report_year       integer      not null,
    due_on            date         not null,
    closed_on         date,
    filed_on          date,
    filed_with        varchar(100),
    prepared_by       varchar(64),
    draw_id           varchar(36),
    summary           varchar(4000)
);
create index matter_collection_year on matter_collection (jurisdiction_code, report_year);

create table matter_debtor (
    case_key       varchar(32)  not null references matter_collection (case_key),
    official_id    varchar(40)  not null references official (id),
    name           varchar(60)  not null,
    post           varchar(400) not null,
    chief          boolean      not null,
    county_head    boolean      not null,
    missing_reason varchar(500),
    drawn_as       varchar(40),
    primary key (case_key, official_id)
);

create table matter_statement (
    case_key     varchar(32) primary key references case_file (case_key),
    official_id  varchar(40) not null references official (id),
    kind         varchar(20) not null,
    report_year  integer     not null,
    changed_on   date,
    late_reason  varchar(500),
    handed_in_on date        not null,
    handed_in_by varchar(64) not null,
    state        varchar(12) not null,
    reviewed_by  varchar(64),
    note         varchar(1000)
);
create index matter_statement_official on matter_statement (official_id, report_year);

create table matter_statement_item (
    case_key varchar(32)  not null references matter_statement (case_key),
    seq      integer      not null,
    item     varchar(60)  not null,
    reported varchar(400) not null,
    primary key (case_key, seq)
);

create table matter_check (
    case_key       varchar(32) primary key references case_file (case_key),
    official_id    varchar(40) not null references official (id),
    report_year    integer     not null,
    reason         varchar(20) not null,
    basis          varchar(500),
    called_by      varchar(32),
    heard_on       date,
    finding        varchar(20),
    classification varchar(60),
    handling       varchar(20),
    handled_as     varchar(60),
    grounds        varchar(1000),
    proposed_by    varchar(64),
    returned_note  varchar(1000),
    petition_id    varchar(40),
    closed_on      date
);
create index matter_check_called_by on matter_check (called_by);
create index matter_check_official on matter_check (official_id);

create table matter_check_item (
    case_key    varchar(32)  not null references matter_check (case_key),
    seq         integer      not null,
    item        varchar(60)  not null,
    reported    varchar(400) not null,
    verified    varchar(400) not null,
    amount      integer      not null,
    explanation varchar(1000),
    accepted    boolean      not null,
    ground      varchar(500),
    primary key (case_key, seq)
);
