-- 廉政家访: the plan of a year (one row per case), and everybody it lists, with the record of the visit or the reason why there was none.
create table family_visit_plan (
    case_key      varchar(32)   primary key references case_file (case_key),
    plan_year     integer       not null,
    arrangement   varchar(1000) not null,
    drafted_by    varchar(64)   not null,
    returned_note varchar(1000),
    approved_by   varchar(64),
    approved_on   date
);

create table family_visit (
    case_key    varchar(32)  not null references family_visit_plan (case_key),
    official_id varchar(40)  not null references official (id),
    name        varchar(60)  not null,
    post        varchar(200) not null,
    planned_on  date,
    visited_on  date,
    visitors    varchar(600),
    present     varchar(200),
    contents    varchar(9000),
    pledge      varchar(1000),
    outcome     varchar(20),
    problem     varchar(1000),
    petition_id varchar(40),
    skip_reason varchar(1000),
    primary key (case_key, official_id)
);
create index family_visit_official on family_visit (official_id, visited_on);
