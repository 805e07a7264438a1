-- Open tasks that nobody could do when it was looked: an empty post, or everybody has to stay away. Told to the owner and the administrator.
create table unattended_task (
    task_id     varchar(64)  primary key,
    case_key    varchar(32)  not null,
    step        varchar(160) not null,
    name        varchar(255) not null,
    group_id    varchar(255) not null,
    found_at    timestamp with time zone not null,
    resolved_at timestamp with time zone
);
create index unattended_task_open on unattended_task (resolved_at, found_at);
