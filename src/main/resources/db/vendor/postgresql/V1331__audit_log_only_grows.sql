-- The application has no statement that changes or removes an entry; this refuses it to everybody who signs in to the database as well.
create function audit_entry_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end
$$;
create trigger audit_entry_only_grows before update or delete on audit_entry
    for each row execute function audit_entry_only_grows();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_only_grows();
