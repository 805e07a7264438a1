-- Cases that somebody was told of (抄送), and when they said that they had read it (已阅).
create table case_copy (
    id        varchar(36)  primary key,
    case_key  varchar(32)  not null references case_file (case_key),
    from_user varchar(64)  not null,
    to_user   varchar(64)  not null,
    note      varchar(500) not null,
    sent_at   timestamp with time zone not null,
    read_at   timestamp with time zone
);
create index case_copy_receiver on case_copy (to_user, sent_at);
create index case_copy_case on case_copy (case_key, sent_at);
