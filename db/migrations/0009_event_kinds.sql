-- Who listens learns what an event is about, and need not look where that does not matter to them.
create or replace function tell_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('huike_events', new.aggregate_type);
  return null;
end
$$;
--> statement-breakpoint
drop trigger outbox_events_tell on outbox_events;
--> statement-breakpoint
create trigger outbox_events_tell after insert on outbox_events
for each row execute function tell_event();
