-- Who stands in for whom in an organ (代理), from a day to a day; past ones are kept.
create table deputation (
    id             varchar(36)  primary key,
    principal      varchar(64)  not null references person (user_id),
    organ_id       varchar(60)  not null references organ (id),
    deputy         varchar(64)  not null references person (user_id),
    from_day       date         not null,
    until_day      date         not null,
    reason         varchar(500) not null,
    set_by         varchar(64)  not null,
    set_at         timestamp with time zone not null,
    ended_by       varchar(64),
    ended_at       timestamp with time zone,
    -- when the tasks that the deputy still held were given back
    settled_at     timestamp with time zone
);
create index deputation_organ on deputation (organ_id, until_day);
create index deputation_until on deputation (settled_at, until_day);
