-- What is sealed: ciphertext and wrapped data keys. The keys that wrap stand in a file outside of the database.
create table sealed_record (
    id          varchar(120) primary key,
    cipher      varchar(20)  not null,
    key_id      varchar(40)  not null,
    -- null once the record was erased: without it the content is noise
    wrapped_key bytea,
    sealed_at   timestamp with time zone not null,
    erased_at   timestamp with time zone
);
create index sealed_record_key on sealed_record (key_id);

create table sealed_part (
    record_id varchar(120) not null references sealed_record (id),
    part      int          not null,
    content   bytea        not null,
    primary key (record_id, part)
);
