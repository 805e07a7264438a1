-- The year's plan of the meetings to be supervised: every body once, with who takes part; the leaders' share is drawn by lot.
create table life_meeting_plan (
    case_key  varchar(32)  primary key references case_file (case_key),
    plan_year integer      not null,
    theme     varchar(300),
    draw_id   varchar(36)
);

create table life_meeting_plan_body (
    case_key   varchar(32)  not null references life_meeting_plan (case_key),
    body_id    varchar(64)  not null,
    body_name  varchar(200) not null,
    guide_id   varchar(64),
    guide      varchar(60),
    drawn      boolean      not null,
    primary key (case_key, body_id)
);

-- what the plan says of one meeting
alter table life_meeting add column planned_guide varchar(64);
alter table life_meeting add column leader_drawn boolean default false not null;
