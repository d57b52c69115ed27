-- Words are looked up in their index first, and only then whose they are. Before a company's documents have been counted
-- the planner takes them for few and reads all of them, for every variant of a name anew; `offset 0` leaves it no choice.
create or replace function search_candidates(groups jsonb, objects text[], typed text, most integer)
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
        from (select * from search_documents d where %s offset 0) d where %s) x
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
create or replace function search_similar(variants jsonb, objects text[], most integer) returns table (record_id text)
language plpgsql security definer stable set search_path = public, pg_temp as $$
begin
  return query execute format($near$
    with hits as (
      select d.record_id, count(*) over (partition by v.n) as others
      from jsonb_array_elements($1) with ordinality v(words, n)
        join lateral (
          select d.record_id from (
            select * from search_documents d
            where d.tokens @> array(select jsonb_array_elements_text(v.words)) offset 0) d
          where %s
          limit 200) d on true)
    select h.record_id from hits h group by h.record_id order by min(h.others), count(*) desc limit $2$near$,
    search_reach(objects))
  using variants, most;
end
$$;
--> statement-breakpoint
create or replace function search_matches(groups jsonb, object text, most integer) returns text[]
language plpgsql security definer stable set search_path = public, pg_temp as $$
declare
  found text[];
begin
  if coalesce(search_estimate(groups), 0) > 20000 then
    return null;
  end if;
  execute format('select array_agg(x.record_id) from (select d.record_id from (select * from search_documents d where %s offset 0) d where %s limit %s) x',
    search_wanted(groups), search_reach(array[object]), most + 1) into found;
  return case when cardinality(found) > most then null else coalesce(found, '{}') end;
end
$$;
