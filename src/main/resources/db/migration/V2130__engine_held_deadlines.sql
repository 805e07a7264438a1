-- Deadlines that do not run at the moment (中止计算期限): the task has none in the engine meanwhile, the timer is suspended there. What was
-- due when stands here until counting goes on.
create table held_deadline (
    id       varchar(64) primary key, -- the engine's id of the task or of the timer
    case_key varchar(32) not null,
    timer    boolean     not null,
    held_on  date        not null,
    due_at   timestamp with time zone not null
);
create index held_deadline_case on held_deadline (case_key);
