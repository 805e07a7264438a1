-- Reports of the public. What they say is sealed; days are kept, not times, and nothing of where they came from.
create table public_report (
    id          varchar(36)  primary key,
    petition_id varchar(40)  not null unique references petition (id),
    -- 16 bits of a keyed digest of the receipt code: leads to the row without telling the code
    bucket      int          not null,
    code_hash   varchar(200) not null,
    received_on date         not null
);
create index public_report_bucket on public_report (bucket);

create table report_message (
    report_id     varchar(36) not null references public_report (id),
    seq           int         not null,
    from_reporter boolean     not null,
    written_on    date        not null,
    user_id       varchar(64),
    primary key (report_id, seq)
);

create table report_file (
    report_id    varchar(36)  not null references public_report (id),
    seq          int          not null,
    content_type varchar(120) not null,
    size_bytes   bigint       not null,
    cleaned      boolean      not null,
    added_on     date         not null,
    primary key (report_id, seq)
);

-- proofs of work that were spent, until they would have run out anyway
create table report_proof (
    id         varchar(64) primary key,
    expires_at timestamp with time zone not null
);
