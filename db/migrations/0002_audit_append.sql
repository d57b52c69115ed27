-- One statement adds a row to the tenant's audit chain, so that the chain's lock never waits for a client:
-- the caller sends it together with its commit. The HMAC's two pads come with the call and are kept nowhere;
-- the signed text comes in three parts, between which stand the hash before and the row's number.
create function audit_append(entry jsonb, head text, middle text, tail text, inner_pad bytea, outer_pad bytea)
returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  tenant text := entry ->> 'tenantId';
  last audit_heads;
  made text;
begin
  select * into last from audit_heads where tenant_id = tenant for update;
  if not found then
    insert into audit_heads (tenant_id) values (tenant) on conflict do nothing;
    select * into last from audit_heads where tenant_id = tenant for update;
  end if;
  made := encode(sha256(outer_pad || sha256(inner_pad || convert_to(
    head || last.hash || middle || (last.seq + 1)::text || tail, 'UTF8'))), 'hex');
  insert into audit_entries (tenant_id, seq, at, actor_type, actor_id, on_behalf_of, channel, action, decision,
    target_type, target_id, request_id, run_id, details, prev_hash, hash)
  values (tenant, last.seq + 1, (entry ->> 'at')::timestamptz, entry ->> 'actorType', entry ->> 'actorId',
    entry ->> 'onBehalfOf', entry ->> 'channel', entry ->> 'action', entry ->> 'decision',
    entry ->> 'targetType', entry ->> 'targetId', entry ->> 'requestId', entry ->> 'runId',
    entry -> 'details', last.hash, made);
  update audit_heads set seq = last.seq + 1, hash = made where tenant_id = tenant;
end
$$;
--> statement-breakpoint
-- Frames of many people's runs at once. They can be made again, so they need not wait for the disk.
create function worker_keep_frames(frames jsonb)
returns void
language plpgsql security definer volatile set search_path = public, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into run_frames (tenant_id, user_id, run_id, seq, frame)
  select r.tenant_id, r.user_id, f.run_id, f.seq, f.frame
  from jsonb_to_recordset(frames) as f(run_id text, seq integer, frame jsonb)
  join agent_runs r on r.id = f.run_id
  on conflict do nothing;
  perform pg_notify('huike_frames', run_id)
  from (select distinct f.run_id from jsonb_to_recordset(frames) as f(run_id text)) told;
end
$$;
--> statement-breakpoint
-- A claim lost in a crash leaves the run queued, and an event marked too little comes again: neither waits for the disk.
create or replace function worker_claim_run(worker text, lease_seconds integer)
returns table (run_id text, tenant_id text, user_id text, attempt integer, was_running boolean)
language plpgsql security definer volatile set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
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
  returning r.id, r.tenant_id, r.user_id, r.attempt, next.status = 'running';
end
$$;
--> statement-breakpoint
create or replace function worker_mark_events(ids text[])
returns void
language plpgsql security definer volatile set search_path = public, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update outbox_events set sent_at = now() where id = any(ids);
end
$$;
--> statement-breakpoint
create or replace function worker_take_events(batch integer)
returns setof outbox_events
language plpgsql security definer volatile set search_path = public, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
  with next as (
    select e.id from outbox_events e
    where e.sent_at is null and e.available_at <= now()
    order by e.created_at, e.id limit batch for update skip locked
  )
  update outbox_events e set attempts = e.attempts + 1, available_at = now() + interval '30 seconds'
  from next where e.id = next.id returning e.*;
end
$$;
--> statement-breakpoint
-- Only the runs that the worker really has at hand: one whose commit it never learned of must run out.
drop function worker_extend_leases(text, integer);
--> statement-breakpoint
create function worker_extend_leases(worker text, lease_seconds integer, run_ids text[])
returns table (run_id text, stop_requested boolean)
language sql security definer volatile set search_path = public, pg_temp as $$
  update agent_runs r set lease_until = now() + make_interval(secs => lease_seconds)
  where r.id = any(run_ids) and r.lease_owner = worker and r.status = 'running'
  returning r.id, r.stop_requested
$$;
