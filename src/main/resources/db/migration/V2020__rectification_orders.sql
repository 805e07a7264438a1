-- What another case wants put right, before the case of its own begins: the message between the two carries nothing but the id.
create table rectification_order (
    id             varchar(36)   primary key,
    called_by      varchar(32)   not null references case_file (case_key),
    source         varchar(30)   not null,
    basis          varchar(200)  not null,
    problem        varchar(2000) not null,
    unit_organ     varchar(64)   not null,
    overseer_organ varchar(64)   not null,
    official_id    varchar(40)   references official (id),
    due_on         date          not null,
    case_key       varchar(32)   references case_file (case_key)
);
create index rectification_order_by on rectification_order (called_by, id);
