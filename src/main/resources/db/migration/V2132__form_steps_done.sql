-- Completed steps that can be taken back (撤回), with the tasks that opened in the transaction that completed them.
create table step_done (
    task_id   varchar(64)  primary key,
    case_key  varchar(32)  not null references case_file (case_key),
    procedure_key varchar(80) not null,
    step      varchar(120) not null,
    name      varchar(255) not null,
    organ_group varchar(255) not null,
    user_id   varchar(64)  not null,
    principal varchar(64),
    done_at   timestamp with time zone not null,
    soon_at   timestamp with time zone,
    due_at    timestamp with time zone,
    instance_id varchar(64) not null,
    model_id  varchar(255) not null,
    opened    varchar(4000) not null, -- ids of the tasks, separated by blanks
    taken_back_at timestamp with time zone
);
create index step_done_case on step_done (case_key, user_id, taken_back_at);
