create table task_draft (
    task_id  varchar(64) not null,
    user_id  varchar(64) not null,
    content  varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    primary key (task_id, user_id)
);
