-- Who came in, who was refused and by which rule, who was given which rights, who read what is confidential. Only added to.
create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamp with time zone not null,
    kind    varchar(32)  not null,
    user_id varchar(64),
    address varchar(64),
    target  varchar(200) not null,
    rule_id varchar(64)  not null,
    detail  varchar(500) not null
);
create index audit_entry_kind on audit_entry (kind, id);
create index audit_entry_user on audit_entry (user_id, id);
create index audit_entry_at on audit_entry (at);
