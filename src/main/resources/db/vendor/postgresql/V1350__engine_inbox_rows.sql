-- The inbox beside the engine's tables: for every open task a row per candidate group and one for its assignee, with what the views ask.
-- Triggers keep it, so it changes in the engine's own transaction and no way of changing a task escapes. The engine creates its tables
-- after the migrations have run: the functions speak of tables that need not exist yet, and the server attaches the triggers when it starts.
set local check_function_bodies = off;

create table inbox_row (
    reader     varchar(255) not null, -- a group, or the assignee
    place      varchar(8)   not null, -- offered, taken (both: reader is a candidate group), mine (reader is the assignee)
    shared     boolean      not null, -- offered to another group as well, so it may be met twice
    task_id    varchar(64)  not null,
    created_at timestamp    not null,
    alert_at   timestamp,             -- the earlier of soon_at and due_at
    soon_at    timestamp,
    due_at     timestamp,
    assignee   varchar(255),
    primary key (task_id, reader, place)
);
create index inbox_row_newest on inbox_row (reader, place, shared, created_at, task_id) include (assignee);
create index inbox_row_alert on inbox_row (reader, place, shared, alert_at) include (soon_at, due_at, created_at, task_id)
    where alert_at is not null;

-- What the table must hold. The one definition: the triggers write it, the start compares with it.
create function inbox_rows_by_engine() returns setof inbox_row language sql stable as $$
    select distinct l.group_id_,
           cast(case when t.assignee_ is null then 'offered' else 'taken' end as varchar(8)),
           exists (select 1 from act_ru_identitylink o
                    where o.task_id_ = t.id_ and o.type_ = 'candidate' and o.group_id_ <> l.group_id_),
           t.id_, t.create_time_, least(t.follow_up_date_, t.due_date_), t.follow_up_date_, t.due_date_, t.assignee_
      from act_ru_task t
      join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
     where t.suspension_state_ = 1
    union all
    select t.assignee_, cast('mine' as varchar(8)), false,
           t.id_, t.create_time_, least(t.follow_up_date_, t.due_date_), t.follow_up_date_, t.due_date_, t.assignee_
      from act_ru_task t
     where t.suspension_state_ = 1 and t.assignee_ is not null
$$;

-- Writes the rows of one task anew. A claim and a new candidate in two transactions must not miss each other: both wait at the task.
-- Always along the indexes: a session keeps the plan it made while the tables were empty.
create function inbox_follow(task varchar) returns void language plpgsql set enable_seqscan = off as $$
begin
    perform 1 from act_ru_task t where t.id_ = task for no key update;
    delete from inbox_row r where r.task_id = task;
    insert into inbox_row select e.* from inbox_rows_by_engine() e where e.task_id = task;
end
$$;

create function inbox_task_changed() returns trigger language plpgsql as $$
begin
    perform inbox_follow(new.id_);
    return null;
end
$$;

create function inbox_task_gone() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    delete from inbox_row r where r.task_id = old.id_;
    return null;
end
$$;

create function inbox_tasks_gone() returns trigger language plpgsql as $$
begin
    delete from inbox_row;
    return null;
end
$$;

create function inbox_candidate_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.task_id_ is not null then
        perform inbox_follow(old.task_id_);
    end if;
    if tg_op <> 'DELETE' and new.task_id_ is not null and (tg_op = 'INSERT' or new.task_id_ is distinct from old.task_id_) then
        perform inbox_follow(new.task_id_);
    end if;
    return null;
end
$$;

-- Attaches what is not attached, compares, mends. Returns how many tasks had to be mended.
create function inbox_start() returns integer language plpgsql as $$
declare
    task   varchar;
    mended integer := 0;
begin
    -- two servers that start at once
    perform pg_advisory_xact_lock(hashtext('guicheng.inbox_row'));
    if (select count(*) from pg_trigger where tgname like 'inbox\_row\_%' and tgenabled <> 'D'
           and tgrelid in ('act_ru_task'::regclass, 'act_ru_identitylink'::regclass)) < 5 then
        create or replace trigger inbox_row_opened after insert on act_ru_task for each row
            when (new.assignee_ is not null) execute function inbox_task_changed();
        create or replace trigger inbox_row_changed after update on act_ru_task for each row
            when (old.assignee_ is distinct from new.assignee_ or old.due_date_ is distinct from new.due_date_
               or old.follow_up_date_ is distinct from new.follow_up_date_ or old.create_time_ is distinct from new.create_time_
               or old.suspension_state_ is distinct from new.suspension_state_)
            execute function inbox_task_changed();
        create or replace trigger inbox_row_gone after delete on act_ru_task for each row execute function inbox_task_gone();
        create or replace trigger inbox_row_all_gone after truncate on act_ru_task for each statement execute function inbox_tasks_gone();
        create or replace trigger inbox_row_candidate after insert or update or delete on act_ru_identitylink for each row
            execute function inbox_candidate_changed();
        alter table act_ru_task enable trigger user;
        alter table act_ru_identitylink enable trigger user;
    end if;
    for task in
        select d.task_id from ((select * from inbox_rows_by_engine() except select * from inbox_row)
                               union all (select * from inbox_row except select * from inbox_rows_by_engine())) d
         group by d.task_id
    loop
        perform inbox_follow(task);
        mended := mended + 1;
    end loop;
    return mended;
end
$$;
