-- Checks of consistency that were asked for while the server ran: how far they have come, and what they found.
create table consistency_run (
    id          varchar(36)  primary key,
    started_by  varchar(64)  not null,
    started_at  timestamp with time zone not null,
    heard_at    timestamp with time zone not null,
    finished_at timestamp with time zone,
    done        int          not null,
    total       int          not null,
    checking    varchar(100) not null,
    content     varchar(1000000),
    failure     varchar(300)
);
create index consistency_run_started on consistency_run (started_at);
