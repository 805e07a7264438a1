-- The passwords that people chose themselves, as hashes: which one somebody else has set, how old it is, and which come again.
create table own_password (
    user_id   varchar(64)  not null,
    chosen_at timestamp with time zone not null,
    hash      varchar(255) not null,
    salt      varchar(255),
    primary key (user_id, hash)
);

-- What was uploaded and never handed in is counted per person and cleared away.
create index attachment_pending on attachment (uploaded_by, case_key);
