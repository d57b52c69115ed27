-- Copies of who may see a record. Row-level security reads them on the row itself, so they must always be right:
-- triggers keep them as the owner, because a writer may not see every row that hangs on what was written.
create function subject_of(tenant text, customer text, contact text, opportunity text, lead text,
  out owner_id text, out team_path text, out collaborator_ids text[])
language sql security definer stable set search_path = public, pg_temp as $$
  select
    coalesce(o.owner_id, l.owner_id, c.owner_id, p.owner_id),
    coalesce(o.team_path, l.team_path, c.team_path, p.team_path),
    -- The customer's people see what happens in its deals.
    array(
      select distinct person
      from unnest(o.collaborator_ids || l.collaborator_ids || c.collaborator_ids || p.collaborator_ids
        || c.owner_id) person
      where person is not null order by person)
  from (select) one
    left join opportunities o on o.id = opportunity and o.tenant_id = tenant
    left join leads l on l.id = lead and l.tenant_id = tenant
    left join customers c on c.id = customer and c.tenant_id = tenant
    left join contacts p on p.id = contact and p.tenant_id = tenant
$$;
--> statement-breakpoint
create function fill_subject() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select s.owner_id, s.team_path, s.collaborator_ids
    into new.subject_owner_id, new.subject_team_path, new.subject_collaborator_ids
    from subject_of(new.tenant_id, new.customer_id, new.contact_id, new.opportunity_id, new.lead_id) s;
  return new;
end
$$;
--> statement-breakpoint
create trigger activities_subject
before insert or update of customer_id, contact_id, opportunity_id, lead_id on activities
for each row execute function fill_subject();
--> statement-breakpoint
create trigger tasks_subject
before insert or update of customer_id, contact_id, opportunity_id, lead_id on tasks
for each row execute function fill_subject();
--> statement-breakpoint
create function follow_customer() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  main customers;
begin
  select * into main from customers c where c.id = new.customer_id and c.tenant_id = new.tenant_id;
  if found then
    new.owner_id := main.owner_id;
    new.team_id := main.team_id;
    new.team_path := main.team_path;
    new.collaborator_ids := main.collaborator_ids;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger contacts_follow_customer before insert or update of customer_id on contacts
for each row execute function follow_customer();
--> statement-breakpoint
-- The people of a record have changed: what hangs on it by the given column follows.
create function spread_people() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hanging text;
begin
  if tg_table_name = 'customers' then
    update contacts p
    set owner_id = new.owner_id, team_id = new.team_id, team_path = new.team_path,
        collaborator_ids = new.collaborator_ids
    where p.customer_id = new.id;
  end if;
  foreach hanging in array array['activities', 'tasks'] loop
    execute format(
      'update %I a set (subject_owner_id, subject_team_path, subject_collaborator_ids) =
         (select s.owner_id, s.team_path, s.collaborator_ids
          from subject_of(a.tenant_id, a.customer_id, a.contact_id, a.opportunity_id, a.lead_id) s)
       where a.%I = $1', hanging, tg_argv[0]) using new.id;
  end loop;
  return null;
end
$$;
--> statement-breakpoint
create trigger customers_spread after update on customers for each row
when ((old.owner_id, old.team_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_id, new.team_path, new.collaborator_ids))
execute function spread_people('customer_id');
--> statement-breakpoint
create trigger contacts_spread after update on contacts for each row
when ((old.owner_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids))
execute function spread_people('contact_id');
--> statement-breakpoint
create trigger opportunities_spread after update on opportunities for each row
when ((old.owner_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids))
execute function spread_people('opportunity_id');
--> statement-breakpoint
create trigger leads_spread after update on leads for each row
when ((old.owner_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids))
execute function spread_people('lead_id');
--> statement-breakpoint
-- What search must know of a record's people; `facts` is the record.
create function set_people(document search_documents, facts jsonb) returns search_documents
language plpgsql immutable set search_path = public, pg_temp as $$
begin
  document.owner_id := facts ->> 'owner_id';
  document.team_path := facts ->> 'team_path';
  document.collaborator_ids := array(select jsonb_array_elements_text(coalesce(facts -> 'collaborator_ids', '[]')));
  document.pool_id := facts ->> 'pool_id';
  document.subject_owner_id := facts ->> 'subject_owner_id';
  document.subject_team_path := facts ->> 'subject_team_path';
  document.subject_collaborator_ids :=
    array(select jsonb_array_elements_text(coalesce(facts -> 'subject_collaborator_ids', '[]')));
  return document;
end
$$;
--> statement-breakpoint
create function fill_document() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source text := case new.object
    when 'lead' then 'leads' when 'customer' then 'customers' when 'contact' then 'contacts'
    when 'opportunity' then 'opportunities' when 'product' then 'products'
    when 'activity' then 'activities' when 'task' then 'tasks' end;
  facts jsonb;
begin
  -- A document without a record has no team path, and is refused for that.
  execute format('select to_jsonb(r) from %I r where r.id = $1 and r.tenant_id = $2', source)
    into facts using new.record_id, new.tenant_id;
  return set_people(new, facts);
end
$$;
--> statement-breakpoint
create trigger search_documents_people before insert on search_documents
for each row execute function fill_document();
--> statement-breakpoint
create function spread_to_search() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  document search_documents;
begin
  select * into document from search_documents d where d.record_id = new.id for update;
  if found then
    document := set_people(document, to_jsonb(new));
    update search_documents d
    set owner_id = document.owner_id, team_path = document.team_path,
        collaborator_ids = document.collaborator_ids, pool_id = document.pool_id,
        subject_owner_id = document.subject_owner_id, subject_team_path = document.subject_team_path,
        subject_collaborator_ids = document.subject_collaborator_ids
    where d.record_id = new.id;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger leads_to_search after update on leads for each row
when ((old.owner_id, old.team_path, old.collaborator_ids, old.pool_id)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids, new.pool_id))
execute function spread_to_search();
--> statement-breakpoint
create trigger customers_to_search after update on customers for each row
when ((old.owner_id, old.team_path, old.collaborator_ids, old.pool_id)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids, new.pool_id))
execute function spread_to_search();
--> statement-breakpoint
create trigger contacts_to_search after update on contacts for each row
when ((old.owner_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids))
execute function spread_to_search();
--> statement-breakpoint
create trigger opportunities_to_search after update on opportunities for each row
when ((old.owner_id, old.team_path, old.collaborator_ids)
  is distinct from (new.owner_id, new.team_path, new.collaborator_ids))
execute function spread_to_search();
--> statement-breakpoint
create trigger activities_to_search after update on activities for each row
when ((old.owner_id, old.team_path, old.subject_owner_id, old.subject_team_path, old.subject_collaborator_ids)
  is distinct from
  (new.owner_id, new.team_path, new.subject_owner_id, new.subject_team_path, new.subject_collaborator_ids))
execute function spread_to_search();
--> statement-breakpoint
create trigger tasks_to_search after update on tasks for each row
when ((old.owner_id, old.team_path, old.subject_owner_id, old.subject_team_path, old.subject_collaborator_ids)
  is distinct from
  (new.owner_id, new.team_path, new.subject_owner_id, new.subject_team_path, new.subject_collaborator_ids))
execute function spread_to_search();
--> statement-breakpoint
-- Candidates of a search: ids alone, which are then read under row-level security. Array operators are not
-- leakproof, so under the policies PostgreSQL would not use the index; here the same rule stands in the query.
create function search_records(all_of text[], any_of text[], objects text[], most integer)
returns table (record_id text, hits integer)
language plpgsql security definer stable set search_path = public, pg_temp as $$
declare
  me text := current_setting('app.user', true);
  mine text := current_setting('app.team_path', true);
begin
  if cardinality(all_of) + cardinality(any_of) = 0 then
    return;
  end if;
  return query execute format($search$
    select d.record_id, coalesce(cardinality(array(select unnest(d.tokens) intersect select unnest($2))), 0)
    from search_documents d
    where d.tenant_id = current_setting('app.tenant', true) and d.object = any($3)
      and d.tokens %s
      and case case d.object when 'product' then 'all'
            else (select s.scope from unnest($6, $7) s(object, scope) where s.object = d.object) end
          when 'all' then true
          when 'team' then d.owner_id = $4 or starts_with(d.team_path, $5)
            or starts_with(d.subject_team_path, $5) or $4 = any(d.collaborator_ids)
            or (d.pool_id is not null and starts_with($5, d.team_path))
            or d.subject_owner_id = $4 or $4 = any(d.subject_collaborator_ids)
          when 'own' then d.owner_id = $4 or (d.owner_id is null and d.team_path = $5)
            or $4 = any(d.collaborator_ids) or (d.pool_id is not null and starts_with($5, d.team_path))
            or d.subject_owner_id = $4 or $4 = any(d.subject_collaborator_ids)
          else false end
    order by 2 desc, d.owner_id = $4 desc nulls last, d.weight desc, d.updated_at desc
    limit $8$search$,
    case when cardinality(all_of) > 0 then '@> $1' else '&& $2' end)
  using all_of, any_of, objects, me, mine, objects,
    array(select current_setting('app.scope_' || o.name, true) from unnest(objects) with ordinality o(name, n) order by n),
    most;
end
$$;
--> statement-breakpoint
-- A little of records that a person may not see, for warnings before a duplicate is made: never the whole name.
create function peek_records(given_object text, ids text[])
returns table (record_id text, masked text, owner_id text, owner_name text, pool_id text, updated_at timestamptz)
language sql security definer stable set search_path = public, pg_temp as $$
  select r.id,
    case when char_length(r.title) > 2
      then left(r.title, 1) || repeat('*', char_length(r.title) - 2) || right(r.title, 1)
      else left(r.title, 1) || '*' end,
    r.owner_id, u.name, r.pool_id, r.updated_at
  from (
    select c.id, c.tenant_id, c.name as title, c.owner_id, c.pool_id, c.updated_at from customers c
      where given_object = 'customer' and c.id = any(ids) and c.deleted_at is null
    union all
    select p.id, p.tenant_id, p.name, p.owner_id, null, p.updated_at from contacts p
      where given_object = 'contact' and p.id = any(ids) and p.deleted_at is null
    union all
    select l.id, l.tenant_id, coalesce(l.company_name, l.contact_name, l.contact_phone, ''), l.owner_id, l.pool_id,
      l.updated_at
      from leads l where given_object = 'lead' and l.id = any(ids) and l.deleted_at is null
  ) r left join users u on u.id = r.owner_id
  where r.tenant_id = current_setting('app.tenant', true)
$$;
--> statement-breakpoint
-- Tasks whose reminder is due. The reminder itself is written in the name of the task's owner, once: `reminded_at`.
create function worker_due_reminders(at timestamptz, batch integer)
returns table (tenant_id text, task_id text, owner_id text)
language sql security definer stable set search_path = public, pg_temp as $$
  select t.tenant_id, t.id, t.owner_id from tasks t
  where t.reminded_at is null and t.remind_at <= at and t.status in ('open', 'doing')
    and t.deleted_at is null and t.owner_id is not null
  order by t.remind_at limit batch
$$;
--> statement-breakpoint
-- The next import to work on: a new one, or one whose worker has died. Its status stays: it is what to do.
create function worker_claim_import(worker text, lease_seconds integer)
returns table (job_id text, tenant_id text, user_id text, status text, attempt integer)
language sql security definer volatile set search_path = public, pg_temp as $$
  with next as (
    select j.id from import_jobs j
    where j.status in ('queued', 'checking', 'running', 'undoing')
      and (j.lease_until is null or j.lease_until < now())
    order by j.created_at limit 1 for update skip locked
  )
  update import_jobs j
  set attempt = j.attempt + 1, lease_owner = worker, lease_until = now() + make_interval(secs => lease_seconds),
      started_at = coalesce(j.started_at, now()), updated_at = now()
  from next where j.id = next.id
  returning j.id, j.tenant_id, j.user_id, j.status, j.attempt
$$;
--> statement-breakpoint
create function worker_extend_imports(worker text, lease_seconds integer)
returns table (job_id text, cancel_requested boolean)
language sql security definer volatile set search_path = public, pg_temp as $$
  update import_jobs j set lease_until = now() + make_interval(secs => lease_seconds)
  where j.lease_owner = worker and j.status in ('queued', 'checking', 'running', 'undoing')
  returning j.id, j.cancel_requested
$$;
--> statement-breakpoint
-- Every company with somebody in whose name its rules run: recycling, tags, stuck deals.
create function worker_tenants()
returns table (tenant_id text, user_id text)
language sql security definer stable set search_path = public, pg_temp as $$
  select distinct on (u.tenant_id) u.tenant_id, u.id from users u
  where u.active and u.role = 'admin' order by u.tenant_id, u.created_at, u.id
$$;
--> statement-breakpoint
create function tell_notification() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike_notifications', new.user_id);
  return null;
end
$$;
--> statement-breakpoint
create trigger notifications_tell after insert or update of read_at on notifications
for each row execute function tell_notification();
--> statement-breakpoint
create function tell_import() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike_imports', new.id);
  return null;
end
$$;
--> statement-breakpoint
create trigger import_jobs_tell after insert or update of status, counts, done_rows, cancel_requested on import_jobs
for each row execute function tell_import();
