-- Who is reminded of what, how often, and whether it is still owed.
create table reminder (
    about         varchar(80)  not null,
    user_id       varchar(64)  not null,
    case_key      varchar(32)  not null references case_file (case_key),
    reminder_text varchar(200) not null,
    url           varchar(200) not null,
    times         int          not null,
    last_at       timestamp with time zone not null,
    last_by       varchar(64)  not null,
    done          boolean      not null,
    primary key (about, user_id)
);
create index reminder_user on reminder (user_id, done);
