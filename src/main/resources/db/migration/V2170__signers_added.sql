-- Tasks that were added to a step that asks several at once (加签), and which of them were taken off again (减签).
create table added_signer (
    task_id    varchar(64)   primary key,
    case_key   varchar(32)   not null references case_file (case_key),
    step       varchar(200)  not null, -- procedure and step
    organ_id   varchar(64)   not null,
    added_by   varchar(64)   not null,
    added_at   timestamp with time zone not null,
    reason     varchar(1000) not null,
    removed_by varchar(64),
    removed_at timestamp with time zone,
    removed_reason varchar(1000)
);
create index added_signer_case on added_signer (case_key);
