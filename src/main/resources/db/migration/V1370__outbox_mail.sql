-- Mail that is to go out: written in the transaction that causes it, sent afterwards. The id makes a repeated cause one mail.
create table outbox_mail (
    id           varchar(160) primary key,
    recipients   varchar(500) not null,
    subject      varchar(200) not null,
    content      varchar(4000) not null,
    file_name    varchar(100),
    file_content bytea,
    posted_at    timestamp with time zone not null,
    -- when it may be tried (again); null once it was taken by the mail server
    next_at      timestamp with time zone,
    tries        int not null,
    sent_at      timestamp with time zone,
    trouble      varchar(500)
);
create index outbox_mail_next on outbox_mail (next_at);
