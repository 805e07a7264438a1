-- Rosters: who is on them, and what is kept of each.
create table roster (
    id             varchar(36)  primary key,
    case_key       varchar(32)  not null references case_file (case_key),
    organ_id       varchar(64)  not null,
    title          varchar(200) not null,
    roster_columns varchar(20000) not null,
    done_at        varchar(200) not null,
    opened_by      varchar(64)  not null,
    opened_at      timestamp with time zone not null
);
create index roster_case on roster (case_key);

create table roster_row (
    roster_id  varchar(36)  not null references roster (id),
    row_no     int          not null,
    member_key varchar(64)  not null,
    name       varchar(60)  not null,
    unit       varchar(200) not null,
    user_id    varchar(64),
    cells      varchar(20000) not null,
    changed_by varchar(64),
    changed_at timestamp with time zone,
    primary key (roster_id, member_key)
);
