-- Numbers of requests that were done, so that a request sent again does nothing again. Kept for a week.
create table request_done (
    user_id    varchar(64)  not null,
    request_id varchar(64)  not null,
    what       varchar(160) not null,
    answer     varchar(200) not null,
    done_at    timestamp with time zone not null,
    primary key (user_id, request_id)
);
create index request_done_at on request_done (done_at);
