-- 三述: the plan of a year, whose reports are due in it, what was asked at the meeting.
create table annual_report_plan (
    case_key          varchar(32)  primary key references case_file (case_key),
    jurisdiction_code varchar(12)  not null,
    report_year       integer      not null,
    circle            varchar(30)  not null,
    meeting           varchar(30)  not null,
    rulebook          varchar(300),
    report_due        date,
    selection         varchar(10),
    draw_count        integer,
    drafted_by        varchar(64),
    returned_note     varchar(1000),
    approved_by       varchar(64),
    approved_on       date,
    decision          varchar(300),
    draw_id           varchar(36),
    ballot_id         varchar(36),
    held_on           date,
    present           integer,
    published_on      date,
    published_in      varchar(60),
    published_how     varchar(300),
    summary           varchar(4000)
);
create index annual_report_plan_year on annual_report_plan (jurisdiction_code, report_year, circle);

create table annual_report_subject (
    case_key           varchar(32)  not null references annual_report_plan (case_key),
    official_id        varchar(40)  not null references official (id),
    name               varchar(60)  not null,
    post               varchar(200) not null,
    unit               varchar(200) not null,
    unit_organ         varchar(64)  not null,
    report_organ       varchar(64)  not null,
    on_site            boolean      not null,
    on_site_reason     varchar(500),
    state              varchar(12)  not null,
    politics           varchar(8000),
    party_duty         varchar(8000),
    integrity          varchar(8000),
    virtue             varchar(8000),
    lower_chiefs       varchar(4000),
    organization_life  varchar(4000),
    excuse             varchar(1000),
    submitted_by       varchar(64),
    submitted_on       date,
    rounds             integer      not null,
    points             varchar(8000),
    reviewed_by        varchar(64),
    reviewed_on        date,
    good               integer,
    fair               integer,
    plain              integer,
    poor               integer,
    abstained          integer,
    score              integer,
    low                boolean,
    opinion            varchar(2000),
    fed_back_on        date,
    missing_reason     varchar(1000),
    primary key (case_key, official_id)
);
create index annual_report_subject_official on annual_report_subject (official_id, on_site);

create table annual_report_question (
    id          bigint generated always as identity primary key,
    case_key    varchar(32)   not null references annual_report_plan (case_key),
    official_id varchar(40)   not null,
    asked_by    varchar(60)   not null,
    question    varchar(1000) not null,
    answer      varchar(2000) not null
);
create index annual_report_question_case on annual_report_question (case_key, id);
