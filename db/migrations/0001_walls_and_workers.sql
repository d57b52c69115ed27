-- Functions that run as the owner: the few questions that must be asked before an actor is known
-- (who is logging in, which run is next), each answering as little as it can.
create function auth_login(given_email text)
returns table (user_id text, tenant_id text, password_hash text)
language sql security definer stable set search_path = public, pg_temp as $$
  select u.id, u.tenant_id, u.password_hash from users u where lower(u.email) = lower(given_email) and u.active
$$;
--> statement-breakpoint
create function auth_person(given_user text)
returns table (tenant_id text, tenant_name text, demo boolean, user_id text, email text, name text,
               role text, locale text, team_id text, team_name text, team_path text)
language sql security definer stable set search_path = public, pg_temp as $$
  select n.id, n.name, n.demo, u.id, u.email, u.name, u.role, u.locale, t.id, t.name, coalesce(t.path, '/-/')
  from users u join tenants n on n.id = u.tenant_id left join teams t on t.id = u.team_id
  where u.id = given_user and u.active
$$;
--> statement-breakpoint
create function auth_session(given_hash text)
returns table (session_id text, seen_at timestamptz, tenant_id text, tenant_name text, demo boolean, user_id text,
               email text, name text, role text, locale text, team_id text, team_name text, team_path text)
language sql security definer stable set search_path = public, pg_temp as $$
  select s.id, s.seen_at, p.* from sessions s, auth_person(s.user_id) p
  where s.sid_hash = given_hash and s.revoked_at is null and s.expires_at > now()
    and s.seen_at > now() - interval '12 hours'
$$;
--> statement-breakpoint
create function auth_api_key(given_hash text)
returns table (key_id text, last_used_at timestamptz, tenant_id text, tenant_name text, demo boolean, user_id text,
               email text, name text, role text, locale text, team_id text, team_name text, team_path text)
language sql security definer stable set search_path = public, pg_temp as $$
  select k.id, k.last_used_at, p.* from api_keys k, auth_person(k.user_id) p
  where k.key_hash = given_hash and k.revoked_at is null
$$;
--> statement-breakpoint
create function auth_demo_logins()
returns table (email text, name text, role text, team text)
language sql security definer stable set search_path = public, pg_temp as $$
  select u.email, u.name, u.role, t.name
  from users u join tenants n on n.id = u.tenant_id left join teams t on t.id = u.team_id
  where n.demo and u.active and u.email like '%@demo.huike' order by u.created_at, u.id
$$;
--> statement-breakpoint
create function worker_claim_run(worker text, lease_seconds integer)
returns table (run_id text, tenant_id text, user_id text, attempt integer, was_running boolean)
language sql security definer volatile set search_path = public, pg_temp as $$
  with next as (
    select r.id, r.status from agent_runs r
    where (r.status = 'queued' or (r.status = 'running' and r.lease_until < now()))
      -- One conversation is answered in the order it was written.
      and not exists (
        select 1 from agent_runs e
        where e.conversation_id = r.conversation_id and (e.created_at, e.id) < (r.created_at, r.id)
          and e.status in ('queued', 'running'))
    order by r.created_at limit 1 for update skip locked
  )
  update agent_runs r
  set status = 'running', attempt = r.attempt + 1, lease_owner = worker,
      lease_until = now() + make_interval(secs => lease_seconds),
      started_at = coalesce(r.started_at, now()), updated_at = now()
  from next where r.id = next.id
  returning r.id, r.tenant_id, r.user_id, r.attempt, next.status = 'running'
$$;
--> statement-breakpoint
create function worker_extend_leases(worker text, lease_seconds integer)
returns table (run_id text, stop_requested boolean)
language sql security definer volatile set search_path = public, pg_temp as $$
  update agent_runs r set lease_until = now() + make_interval(secs => lease_seconds)
  where r.lease_owner = worker and r.status = 'running'
  returning r.id, r.stop_requested
$$;
--> statement-breakpoint
create function worker_take_events(batch integer)
returns setof outbox_events
language sql security definer volatile set search_path = public, pg_temp as $$
  with next as (
    select e.id from outbox_events e
    where e.sent_at is null and e.available_at <= now()
    order by e.created_at, e.id limit batch for update skip locked
  )
  update outbox_events e set attempts = e.attempts + 1, available_at = now() + interval '30 seconds'
  from next where e.id = next.id returning e.*
$$;
--> statement-breakpoint
create function worker_mark_events(ids text[])
returns void
language sql security definer volatile set search_path = public, pg_temp as $$
  update outbox_events set sent_at = now() where id = any(ids)
$$;
--> statement-breakpoint
create function worker_sweep()
returns table (frames bigint, events bigint, keys bigint, proposals bigint)
language plpgsql security definer volatile set search_path = public, pg_temp as $$
begin
  delete from run_frames f using agent_runs r
  where r.id = f.run_id and r.finished_at < now() - interval '1 hour';
  get diagnostics frames = row_count;
  delete from outbox_events e where e.sent_at < now() - interval '7 days';
  get diagnostics events = row_count;
  delete from idempotency_keys k where k.created_at < now() - interval '7 days';
  get diagnostics keys = row_count;
  update proposals p set status = 'expired' where p.status = 'open' and p.expires_at < now();
  get diagnostics proposals = row_count;
  -- A run whose last open proposal has expired goes on, and says so.
  update agent_runs r set status = 'queued', resume = '{"from": "expiry"}'::jsonb, updated_at = now()
  where r.status = 'waiting'
    and not exists (select 1 from proposals p where p.run_id = r.id and p.status = 'open');
  return next;
end
$$;
--> statement-breakpoint
create function worker_abandon_run(given_run text, worker_attempt integer)
returns void
language sql security definer volatile set search_path = public, pg_temp as $$
  update agent_runs r
  set status = 'failed', error = 'abandoned', lease_owner = null, lease_until = null, finished_at = now()
  where r.id = given_run and r.attempt = worker_attempt and r.status = 'running'
$$;
--> statement-breakpoint
create function worker_open_runs()
returns setof text
language sql security definer stable set search_path = public, pg_temp as $$
  select id from agent_runs where status in ('queued', 'running', 'waiting')
$$;
--> statement-breakpoint
create function worker_backlog()
returns table (runs bigint, events bigint, oldest_event_seconds double precision)
language sql security definer stable set search_path = public, pg_temp as $$
  select (select count(*) from agent_runs where status = 'queued'),
         (select count(*) from outbox_events where sent_at is null),
         (select coalesce(extract(epoch from now() - min(created_at)), 0) from outbox_events where sent_at is null)
$$;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entries is append-only';
end
$$;
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete on audit_entries
for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_entries_no_truncate before truncate on audit_entries
for each statement execute function refuse_change();
--> statement-breakpoint
create function tell_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike_events', '');
  return null;
end
$$;
--> statement-breakpoint
create trigger outbox_events_tell after insert on outbox_events
for each statement execute function tell_event();
--> statement-breakpoint
create function tell_run() returns trigger language plpgsql as $$
begin
  if new.status = 'queued' then
    perform pg_notify('huike_runs', new.id);
  elsif new.stop_requested and new.status = 'running' then
    perform pg_notify('huike_stops', new.id);
  elsif new.status <> 'running' then
    perform pg_notify('huike_frames', new.id);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger agent_runs_tell after insert or update of status, stop_requested on agent_runs
for each row execute function tell_run();
--> statement-breakpoint
create function tell_session() returns trigger language plpgsql as $$
begin
  if new.revoked_at is not null and old.revoked_at is null then
    perform pg_notify('huike_sessions', new.id);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger sessions_tell after update of revoked_at on sessions
for each row execute function tell_session();
