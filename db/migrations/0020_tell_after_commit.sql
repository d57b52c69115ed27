-- Whoever notifies holds a lock of the whole database until the commit is on the disk: of fifty people who write at once
-- each waited for all before. A transaction that says so gathers what it has to tell, and tells it once it is committed.
create function tell(channel text, about text) returns void language plpgsql as $$
begin
  if current_setting('app.tells', true) = 'after' then
    perform set_config('app.told', concat(current_setting('app.told', true), channel, ' ', about, chr(10)), false);
  else
    perform pg_notify(channel, about);
  end if;
end
$$;
--> statement-breakpoint
create function tell_gathered() returns void language plpgsql as $$
begin
  -- Nothing is kept by this: it need not wait for the disk.
  perform set_config('synchronous_commit', 'off', true);
  perform pg_notify(split_part(told.line, ' ', 1), split_part(told.line, ' ', 2))
  from (select distinct line from regexp_split_to_table(current_setting('app.told', true), chr(10)) line) told
  where told.line <> '';
  perform set_config('app.told', '', false);
end
$$;
--> statement-breakpoint
create or replace function tell_event() returns trigger language plpgsql as $$
begin
  perform tell('huike_events', new.aggregate_type);
  return null;
end
$$;
--> statement-breakpoint
create or replace function tell_run() returns trigger language plpgsql as $$
begin
  if new.status = 'queued' then
    perform tell('huike_runs', new.id);
  elsif new.stop_requested and new.status = 'running' then
    perform tell('huike_stops', new.id);
  elsif new.status <> 'running' then
    perform tell('huike_frames', new.id);
  end if;
  return null;
end
$$;
