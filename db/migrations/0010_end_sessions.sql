-- A colleague's sessions are hidden from everyone else; locking an account or setting a new password ends them all the
-- same. Within the actor's own company only, and told to the open sockets by the trigger on the table.
create function end_sessions_of(whose text) returns integer
language sql security definer volatile set search_path = public, pg_temp as $$
  with ended as (
    update sessions set revoked_at = now()
    where user_id = whose and tenant_id = current_setting('app.tenant', true) and revoked_at is null
    returning 1
  )
  select count(*)::integer from ended
$$;
