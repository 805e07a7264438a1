-- H2 has no triggers in SQL; the embedded database is for trying out, and the application itself has no statement that changes an entry.
comment on table audit_entry is 'only added to';
