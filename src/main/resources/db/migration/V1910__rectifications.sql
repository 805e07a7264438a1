-- Rectification items (整改事项), one per case, and what happened to each of them on the way.
create table rectification_item (
    case_key         varchar(32)   primary key references case_file (case_key),
    source           varchar(30)   not null,
    basis            varchar(200)  not null,
    problem          varchar(2000) not null,
    unit_organ       varchar(64)   not null,
    overseer_organ   varchar(64)   not null,
    official_id      varchar(40)   references official (id),
    ordered_on       date          not null,
    first_due_on     date          not null,
    due_on           date          not null,
    responsible      varchar(100),
    measures         varchar(2000),
    planned_on       date,
    reported_by      varchar(64),
    reported_on      date,
    result           varchar(2000),
    extensions       integer       not null,
    extension_until  date,
    extension_reason varchar(1000),
    overdue          integer       not null,
    typical          boolean       not null,
    systemic         boolean       not null,
    published_on     date,
    published_in     varchar(200),
    publication      varchar(2000),
    overall_plan     varchar(2000),
    passed_on        date
);
create index rectification_item_unit on rectification_item (unit_organ, due_on);
create index rectification_item_overseer on rectification_item (overseer_organ, due_on);

-- append-only: points of a return, overdue days, orders, extensions
create table rectification_event (
    id          bigint generated always as identity primary key,
    case_key    varchar(32)   not null references rectification_item (case_key),
    happened_on date          not null,
    kind        varchar(20)   not null,
    note        varchar(1000) not null
);
create index rectification_event_case on rectification_event (case_key, id);
