-- Tasks that went from one person to another. The engine holds who has a task now; here stands how it came to that, and what can be undone.
create table task_handover (
    id          varchar(36)   primary key,
    task_id     varchar(64)   not null,
    case_key    varchar(32)   not null,
    step        varchar(160)  not null,
    kind        varchar(20)   not null, -- HANDED_OVER, DELEGATED, TAKEN_OVER
    from_user   varchar(64),
    to_user     varchar(64)   not null,
    reason      varchar(1000) not null,
    done_at     timestamp with time zone not null,
    answer      varchar(1000),           -- what the one asked said when giving it back
    closed      varchar(20),             -- RETURNED, UNDONE, PASSED_ON; null while it is the last word
    closed_at   timestamp with time zone
);
create index task_handover_task on task_handover (task_id, done_at);
create index task_handover_case on task_handover (case_key);
