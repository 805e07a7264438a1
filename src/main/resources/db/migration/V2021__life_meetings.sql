-- Democratic life meetings (民主生活会), one case for each leadership body and year, or for a special one.
create table life_meeting (
    case_key      varchar(32)   primary key references case_file (case_key),
    kind          varchar(10)   not null,
    meeting_year  integer       not null,
    body_id       varchar(64)   not null,
    body_name     varchar(200)  not null,
    unit_organ    varchar(64)   not null,
    cause         varchar(4000),
    theme         varchar(300),
    agenda        varchar(2000),
    planned_on    date,
    submitted_by  varchar(64),
    returned_note varchar(1000),
    approved_on   date,
    study         varchar(2000),
    guide         varchar(200),
    leader        varchar(200),
    demands       varchar(1000),
    held_on       date,
    report_due    date,
    reported_on   date,
    recipients    varchar(300),
    publication   varchar(1000),
    reviewed_on   date,
    review_note   varchar(2000)
);
create index life_meeting_body on life_meeting (body_id, meeting_year);

-- the members as they were when the case began
create table life_meeting_member (
    case_key    varchar(32)  not null references life_meeting (case_key),
    official_id varchar(40)  not null references official (id),
    name        varchar(60)  not null,
    position    varchar(200) not null,
    chief       boolean      not null,
    rank_no     integer      not null,
    primary key (case_key, official_id)
);

-- as they were given: nothing in the code changes one
create table life_meeting_opinion (
    id       bigint generated always as identity primary key,
    case_key varchar(32)   not null references life_meeting (case_key),
    about    varchar(40)   not null,
    given_by varchar(200)  not null,
    opinion  varchar(2000) not null
);
create index life_meeting_opinion_case on life_meeting_opinion (case_key, id);

create table life_meeting_talk (
    case_key  varchar(32)   not null references life_meeting (case_key),
    pair      varchar(90)   not null,
    talked_on date          not null,
    note      varchar(1000) not null,
    primary key (case_key, pair)
);

-- what a member has to explain (说清楚); source_id names the entry of the register it was drawn from
create table life_meeting_point (
    case_key    varchar(32)   not null references life_meeting (case_key),
    id          varchar(80)   not null,
    official_id varchar(40)   not null references official (id),
    kind        varchar(20)   not null,
    point       varchar(6000) not null,
    listed      boolean       not null,
    reason      varchar(1000) not null,
    explanation varchar(2000),
    primary key (case_key, id)
);

-- the self-examination of the body ('BODY') and of each member, and what the two organs say of it
create table life_meeting_material (
    case_key          varchar(32)   not null references life_meeting (case_key),
    about             varchar(40)   not null,
    submitted_by      varchar(64),
    submitted_on      date,
    times             integer       not null,
    organization_fit  boolean,
    organization_note varchar(1000),
    discipline_fit    boolean,
    discipline_note   varchar(1000),
    primary key (case_key, about)
);

create table life_meeting_supervisor (
    case_key varchar(32)  not null references life_meeting (case_key),
    user_id  varchar(64)  not null,
    name     varchar(60)  not null,
    organ_id varchar(64)  not null,
    primary key (case_key, user_id)
);

-- each time the body came together, or did not in sufficient number
create table life_meeting_sitting (
    case_key   varchar(32)   not null references life_meeting (case_key),
    number     integer       not null,
    held_on    date          not null,
    due        integer       not null,
    present    integer       not null,
    result     varchar(10)   not null,
    correction varchar(2000) not null,
    primary key (case_key, number)
);

create table life_meeting_attendance (
    case_key       varchar(32)   not null references life_meeting (case_key),
    number         integer       not null,
    official_id    varchar(40)   not null references official (id),
    present        boolean       not null,
    absence        varchar(300)  not null,
    speaking_order integer       not null,
    self_criticism varchar(2000) not null,
    primary key (case_key, number, official_id)
);

create table life_meeting_criticism (
    id         bigint generated always as identity primary key,
    case_key   varchar(32)   not null references life_meeting (case_key),
    number     integer       not null,
    by_id      varchar(40)   not null references official (id),
    on_id      varchar(40)   not null references official (id),
    criticism  varchar(1000) not null
);
create index life_meeting_criticism_case on life_meeting_criticism (case_key, number, id);

create table life_meeting_assessment (
    case_key varchar(32)  not null references life_meeting (case_key),
    number   integer      not null,
    item     varchar(40)  not null,
    title    varchar(200) not null,
    met      boolean      not null,
    note     varchar(500) not null,
    primary key (case_key, number, item)
);

-- a special meeting that was proposed, by hand or by an entry of a register
create table special_meeting (
    case_key    varchar(32)   primary key references case_file (case_key),
    body_id     varchar(64)   not null,
    body_name   varchar(200)  not null,
    unit_organ  varchar(64)   not null,
    situation   varchar(100)  not null,
    cause       varchar(1000) not null,
    register    varchar(20),
    source_id   varchar(100),
    theme       varchar(300),
    matters     varchar(2000),
    drafted_by  varchar(64),
    decision    varchar(10),
    decided_on  date,
    note        varchar(1000)
);
-- one entry of a register proposes a meeting of a body once and never again, whichever node saw it first
create unique index special_meeting_once on special_meeting (body_id, register, source_id);
