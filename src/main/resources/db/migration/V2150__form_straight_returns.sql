-- Steps that were sent back (退回) with the wish that the case comes straight back to who sent it back.
create table straight_return (
    task_id   varchar(64)  primary key, -- the task in which it is mended
    case_key  varchar(32)  not null references case_file (case_key),
    step      varchar(120) not null, -- the step that sent it back, and gets it again
    name      varchar(255) not null,
    user_id   varchar(64)  not null,
    principal varchar(64), -- in whose place it was sent back
    passed_over varchar(4000) not null, -- names of the steps that are not done again
    asked_at  timestamp with time zone not null,
    ended_at  timestamp with time zone,
    outcome   varchar(16) -- STRAIGHT, or LAPSED when those in between had to be asked again
);
