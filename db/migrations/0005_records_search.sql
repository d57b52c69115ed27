CREATE TABLE "view_defaults" (
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"object" text NOT NULL,
	"view_id" text NOT NULL,
	CONSTRAINT "view_defaults_user_id_object_pk" PRIMARY KEY("user_id","object")
);
--> statement-breakpoint
ALTER TABLE "view_defaults" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "search_recent";--> statement-breakpoint
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_view_id_saved_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."saved_views"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_recent" ON "search_documents" USING btree ("tenant_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE POLICY "owner_only" ON "view_defaults" AS PERMISSIVE FOR ALL TO "huike_app" USING (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on')) WITH CHECK (tenant_id = (select current_setting('app.tenant', true)) and (user_id = (select current_setting('app.user', true)) or (select current_setting('app.system', true)) = 'on'));--> statement-breakpoint
-- What a record is found by through its company: the two-character words and Latin words of the customer's document,
-- marked, so that they are told from the record's own.
create function company_tokens(tenant text, customer text) returns text[]
language sql security definer stable set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct '^' || word order by '^' || word), '{}')
  from search_documents d, lateral (
    select t from unnest(d.tokens) t where octet_length(t) = 6 and t ~ '^[一-鿿㐀-䶿〇]{2}$'
    union all
    select left(m[1], 12) from regexp_matches(lower(d.title), '[a-z0-9]{2,}', 'g') m
  ) words(word)
  where d.record_id = customer and d.tenant_id = tenant
$$;
--> statement-breakpoint
create function own_tokens(tokens text[]) returns text[] language sql immutable as $$
  select coalesce(array_agg(t order by n), '{}') from unnest(tokens) with ordinality u(t, n) where t not like '^%'
$$;
--> statement-breakpoint
create or replace function fill_document() returns trigger
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
  if facts ->> 'customer_id' is not null then
    new.tokens := own_tokens(new.tokens) || company_tokens(new.tenant_id, facts ->> 'customer_id');
  end if;
  return set_people(new, facts);
end
$$;
--> statement-breakpoint
-- A company is called otherwise: what is found through it follows.
create function spread_company() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  fresh text[];
begin
  if not exists (select from contacts where customer_id = new.record_id)
    and not exists (select from opportunities where customer_id = new.record_id)
    and not exists (select from tasks where customer_id = new.record_id) then
    return null;
  end if;
  fresh := company_tokens(new.tenant_id, new.record_id);
  update search_documents d set tokens = own_tokens(d.tokens) || fresh
  where d.record_id in (
      select id from contacts where customer_id = new.record_id
      union all select id from opportunities where customer_id = new.record_id
      union all select id from tasks where customer_id = new.record_id)
    and d.tokens is distinct from own_tokens(d.tokens) || fresh;
  return null;
end
$$;
--> statement-breakpoint
create trigger search_company_made after insert on search_documents for each row
when (new.object = 'customer') execute function spread_company();
--> statement-breakpoint
create trigger search_company_renamed after update of tokens, title on search_documents for each row
when (new.object = 'customer' and (old.tokens, old.title) is distinct from (new.tokens, new.title))
execute function spread_company();
--> statement-breakpoint
create function follow_company() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_documents d
  set tokens = own_tokens(d.tokens) || company_tokens(new.tenant_id, new.customer_id)
  where d.record_id = new.id and d.tenant_id = new.tenant_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger contacts_company_to_search after update of customer_id on contacts for each row
when (old.customer_id is distinct from new.customer_id) execute function follow_company();
--> statement-breakpoint
create trigger opportunities_company_to_search after update of customer_id on opportunities for each row
when (old.customer_id is distinct from new.customer_id) execute function follow_company();
--> statement-breakpoint
create trigger tasks_company_to_search after update of customer_id on tasks for each row
when (old.customer_id is distinct from new.customer_id) execute function follow_company();
--> statement-breakpoint
-- Documents written, taken out and touched with the records they stand for, whoever writes: also where a write takes a
-- record out of the writer's sight. The day of a document is kept roughly, for each change of a row is paid in its index.
create function put_documents(documents jsonb, gone text[], touched text[], at timestamptz) returns void
language plpgsql security definer volatile set search_path = public, pg_temp set app.placed = 'on' as $$
declare
  tenant text := current_setting('app.tenant', true);
  kind text;
begin
  for kind in select distinct n.object from jsonb_to_recordset(documents) as n(object text) order by 1 loop
    execute format($put$
      insert into search_documents as d (record_id, tenant_id, object, title, subtitle, tokens, weight, updated_at,
        owner_id, team_path, collaborator_ids, pool_id, subject_owner_id, subject_team_path, subject_collaborator_ids)
      select n.record_id, $2, n.object, n.title, n.subtitle, %s, n.weight, n.at, r.owner_id, r.team_path, %s
      from jsonb_to_recordset($1) as n(record_id text, object text, title text, subtitle text, tokens text[],
          weight real, at timestamptz)
        join %I r on r.id = n.record_id and r.tenant_id = $2
      where n.object = $3
      on conflict (record_id) do update
      set title = excluded.title, subtitle = excluded.subtitle, tokens = excluded.tokens, weight = excluded.weight,
          updated_at = excluded.updated_at, owner_id = excluded.owner_id, team_path = excluded.team_path,
          collaborator_ids = excluded.collaborator_ids, pool_id = excluded.pool_id,
          subject_owner_id = excluded.subject_owner_id, subject_team_path = excluded.subject_team_path,
          subject_collaborator_ids = excluded.subject_collaborator_ids
      where d.tenant_id = excluded.tenant_id$put$,
      case when kind in ('contact', 'opportunity', 'task', 'activity')
        then 'n.tokens || company_tokens($2, r.customer_id)' else 'n.tokens' end,
      case when kind in ('customer', 'lead') then 'r.collaborator_ids, r.pool_id, null, null, ''{}''::text[]'
        when kind in ('contact', 'opportunity') then 'r.collaborator_ids, null, null, null, ''{}''::text[]'
        when kind in ('activity', 'task')
          then '''{}''::text[], null, r.subject_owner_id, r.subject_team_path, r.subject_collaborator_ids'
        else '''{}''::text[], null, null, null, ''{}''::text[]' end,
      case kind when 'opportunity' then 'opportunities' when 'activity' then 'activities' else kind || 's' end)
    using documents, tenant, kind;
  end loop;
  delete from search_documents d where d.record_id = any(gone) and d.tenant_id = tenant;
  update search_documents d set updated_at = at
  where d.record_id = any(touched) and d.tenant_id = tenant and d.updated_at < at - interval '1 day';
end
$$;
--> statement-breakpoint
-- Who writes documents past that function has their people filled in row by row.
drop trigger search_documents_people on search_documents;
--> statement-breakpoint
create trigger search_documents_people before insert on search_documents for each row
when (current_setting('app.placed', true) is distinct from 'on') execute function fill_document();
--> statement-breakpoint
-- The words of a question as a condition: of every group a document has one token.
create function search_wanted(groups jsonb) returns text
language sql immutable set search_path = public, pg_temp as $$
  select coalesce(string_agg(format('d.tokens && %L::text[]', words), ' and '), 'false')
  from (
    select array_agg(w) as words from jsonb_array_elements(groups) with ordinality g(v, n),
      lateral jsonb_array_elements_text(g.v) w group by g.n
  ) each_group
$$;
--> statement-breakpoint
-- The rule of row-level security for documents, with the person's settings written in.
create function search_reach(objects text[]) returns text
language plpgsql stable set search_path = public, pg_temp as $$
declare
  me text := quote_literal(coalesce(current_setting('app.user', true), ''));
  team text := quote_literal(coalesce(current_setting('app.team_path', true), ''));
  shared text := format('%1$s = any(d.collaborator_ids) or (d.pool_id is not null and starts_with(%2$s, d.team_path))
    or d.subject_owner_id = %1$s or %1$s = any(d.subject_collaborator_ids)', me, team);
  parts text[] := '{}';
  each record;
begin
  for each in
    select case o when 'product' then 'all' else current_setting('app.scope_' || o, true) end as scope,
      array_agg(o) as kinds
    from unnest(objects) o group by 1
  loop
    parts := parts || format('d.object = any(%L::text[]) and (%s)', each.kinds, case each.scope
      when 'all' then 'true'
      when 'team' then format('d.owner_id = %s or starts_with(d.team_path, %2$s)
        or starts_with(d.subject_team_path, %2$s) or %3$s', me, team, shared)
      when 'own' then format('d.owner_id = %s or (d.owner_id is null and d.team_path = %s) or %s', me, team, shared)
      else 'false' end);
  end loop;
  return format('d.tenant_id = %L and (%s)', current_setting('app.tenant', true),
    coalesce(nullif(array_to_string(parts, ' or '), ''), 'false'));
end
$$;
--> statement-breakpoint
-- About how many documents have the words, by what the database knows of common ones; uncommon ones count as none.
create function search_estimate(groups jsonb) returns double precision
language plpgsql security definer stable set search_path = public, pg_temp as $$
declare
  common text[];
  shares real[];
  total real;
begin
  select s.most_common_elems::text::text[], s.most_common_elem_freqs into common, shares from pg_stats s
  where s.schemaname = 'public' and s.tablename = 'search_documents' and s.attname = 'tokens';
  select greatest(c.reltuples, 0) into total from pg_class c where c.oid = 'search_documents'::regclass;
  return (
    select total * min(share) from (
      select least(1, sum(coalesce(shares[array_position(common, w)], 0))) as share
      from jsonb_array_elements(groups) with ordinality g(v, n), lateral jsonb_array_elements_text(g.v) w
      group by g.n) each_group);
end
$$;
--> statement-breakpoint
-- Candidates of a search: ids alone, which are then read under row-level security. Words that few documents have are
-- looked up in their index, and the best of each kind are taken. Words that very many have are looked for in the
-- person's own and in the latest documents, so many and no more.
create function search_candidates(groups jsonb, objects text[], typed text, most integer)
returns table (record_id text)
language plpgsql security definer stable set search_path = public, pg_temp as $$
declare
  me text := current_setting('app.user', true);
  wanted text := search_wanted(groups);
  reach text := search_reach(objects);
begin
  if coalesce(search_estimate(groups), 0) <= 20000 then
    return query execute format($rare$
      select x.record_id from (
        select d.record_id, row_number() over (partition by d.object
          order by d.owner_id = $1 desc nulls last, starts_with(lower(d.title), $3) desc,
            strpos(lower(d.title), $3) > 0 desc, d.weight desc, d.updated_at desc) as place
        from search_documents d where %s and %s) x
      where x.place <= $2$rare$, wanted, reach) using me, most, lower(typed);
  else
    return query execute format($common$
      (select d.record_id from (
         select * from search_documents o where o.tenant_id = $3 and o.owner_id = $1
         order by o.updated_at desc limit 2500) d
       where %1$s and %2$s limit $2)
      union
      (select d.record_id from (
         select * from search_documents o where o.tenant_id = $3 order by o.updated_at desc limit 4000) d
       where %1$s and %2$s limit $2)$common$, wanted, reach)
      using me, most, current_setting('app.tenant', true);
  end if;
end
$$;
--> statement-breakpoint
-- A second try: documents that have all tokens of one variant of what was typed. A variant that few have tells more.
create function search_similar(variants jsonb, objects text[], most integer) returns table (record_id text)
language plpgsql security definer stable set search_path = public, pg_temp as $$
begin
  return query execute format($near$
    with hits as (
      select d.record_id, count(*) over (partition by v.n) as others
      from jsonb_array_elements($1) with ordinality v(words, n)
        join lateral (
          select d.record_id from search_documents d
          where d.tokens @> array(select jsonb_array_elements_text(v.words)) and %s
          limit 200) d on true)
    select h.record_id from hits h group by h.record_id order by min(h.others), count(*) desc limit $2$near$,
    search_reach(objects))
  using variants, most;
end
$$;
--> statement-breakpoint
-- All records of a kind within reach that have the words; null when they are too many to be looked up one by one.
create function search_matches(groups jsonb, object text, most integer) returns text[]
language plpgsql security definer stable set search_path = public, pg_temp as $$
declare
  found text[];
begin
  if coalesce(search_estimate(groups), 0) > 20000 then
    return null;
  end if;
  execute format('select array_agg(x.record_id) from (select d.record_id from search_documents d where %s and %s limit %s) x',
    search_wanted(groups), search_reach(array[object]), most + 1) into found;
  return case when cardinality(found) > most then null else coalesce(found, '{}') end;
end
$$;
--> statement-breakpoint
-- A company's settings, by its administrator: the app may only read the table.
create function set_tenant_settings(changed jsonb) returns void
language plpgsql security definer volatile set search_path = public, pg_temp as $$
begin
  if current_setting('app.role', true) is distinct from 'admin' then
    raise insufficient_privilege using message = 'settings are the administrator''s';
  end if;
  update tenants t set settings = t.settings || changed where t.id = current_setting('app.tenant', true);
end
$$;
