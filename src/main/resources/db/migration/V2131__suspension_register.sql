-- When counting of a case's deadlines was suspended and went on again, by whom and why.
create table deadline_suspension (
    id           varchar(36)   primary key,
    case_key     varchar(32)   not null references case_file (case_key),
    reason       varchar(1000) not null,
    begun_by     varchar(64)   not null,
    begun_at     timestamp with time zone not null,
    ended_reason varchar(1000),
    ended_by     varchar(64), -- null when the case itself came to its end
    ended_at     timestamp with time zone
);
create index deadline_suspension_case on deadline_suspension (case_key, ended_at);
create index deadline_suspension_open on deadline_suspension (ended_at);
