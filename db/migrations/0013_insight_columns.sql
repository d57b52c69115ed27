DROP INDEX "tasks_calendar";--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "furthest_stage_id" text;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "stage_days" real[] DEFAULT '{}'::real[] NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "deciders" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "slot" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_furthest_stage_id_stages_id_fk" FOREIGN KEY ("furthest_stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_agenda" ON "tasks" USING btree ("tenant_id",(coalesce(starts_at, due_at)),"id") WHERE deleted_at is null and status <> 'cancelled';--> statement-breakpoint
CREATE INDEX "tasks_agenda_of" ON "tasks" USING btree ("tenant_id","owner_id",(coalesce(starts_at, due_at)),"id") WHERE deleted_at is null and status <> 'cancelled';--> statement-breakpoint
CREATE INDEX "tasks_long" ON "tasks" USING btree ("tenant_id","ends_at") WHERE deleted_at is null and status <> 'cancelled' and ends_at - starts_at > interval '1 day';--> statement-breakpoint
create function give_slot() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two stages that are made at once must not share a place.
  perform pg_advisory_xact_lock(hashtext('stages.slot'), hashtext(new.tenant_id));
  new.slot := 1 + coalesce((select max(s.slot) from stages s where s.tenant_id = new.tenant_id), 0);
  return new;
end
$$;
--> statement-breakpoint
create trigger stages_slot before insert on stages for each row execute function give_slot();
--> statement-breakpoint
update stages s set slot = n.slot
from (select id, row_number() over (partition by tenant_id order by created_at, pipeline_id, position, id) as slot from stages) n
where n.id = s.id;
--> statement-breakpoint
-- The last open stage of its pipeline that a deal came to, and the days that it spent in each that it left.
create function furthest_of(deal text, pipeline text) returns text
language sql stable set search_path = public, pg_temp as $$
  select s.id from stage_changes c join stages s on s.id = c.to_stage_id
  where c.opportunity_id = deal and s.pipeline_id = pipeline and s.kind = 'open'
  order by s.position desc, s.id limit 1
$$;
--> statement-breakpoint
create function stage_days_of(deal text) returns real[]
language sql stable set search_path = public, pg_temp as $$
  with stays as (
    select s.slot, sum(c.days_spent)::real as days from stage_changes c join stages s on s.id = c.from_stage_id
    where c.opportunity_id = deal and c.days_spent is not null group by s.slot)
  select coalesce(array_agg(y.days order by n.slot), '{}')
  from generate_series(1, (select max(slot) from stays)) n(slot) left join stays y on y.slot = n.slot
$$;
--> statement-breakpoint
create function follow_course() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deal text;
begin
  -- A branch for each: in one expression the names of both tables' columns would be looked for in one row.
  if tg_table_name = 'opportunities' then deal := new.id;
  elsif tg_op = 'DELETE' then deal := old.opportunity_id;
  else deal := new.opportunity_id;
  end if;
  update opportunities o set furthest_stage_id = furthest_of(o.id, o.pipeline_id), stage_days = stage_days_of(o.id)
  where o.id = deal;
  return null;
end
$$;
--> statement-breakpoint
create trigger stage_changes_to_deal after insert or delete on stage_changes for each row execute function follow_course();
--> statement-breakpoint
create trigger opportunities_pipeline_course after update of pipeline_id on opportunities for each row
when (old.pipeline_id is distinct from new.pipeline_id) execute function follow_course();
--> statement-breakpoint
-- Where stages change their order, another one may be the last that a deal came to.
create function follow_order() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update opportunities o set furthest_stage_id = f.id
  from (
    select d.id as deal, furthest_of(d.id, d.pipeline_id) as id from opportunities d
    where d.pipeline_id in (select n.pipeline_id from now_stages n join old_stages p on p.id = n.id where p.position <> n.position)
  ) f
  where o.id = f.deal and o.furthest_stage_id is distinct from f.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger stages_order after update on stages referencing old table as old_stages new table as now_stages
for each statement execute function follow_order();
--> statement-breakpoint
create function follow_deciders() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deals text[] := array[case when tg_op <> 'INSERT' then old.opportunity_id end, case when tg_op <> 'DELETE' then new.opportunity_id end];
begin
  update opportunities o set deciders = k.deciders
  from (
    select d as id, (select count(*) from stakeholders s where s.opportunity_id = d and s.role in ('decision_maker', 'economic_buyer')) as deciders
    from unnest(deals) d
  ) k
  where o.id = k.id and o.deciders <> k.deciders;
  return null;
end
$$;
--> statement-breakpoint
create trigger stakeholders_to_deal after insert or delete or update of role, opportunity_id on stakeholders
for each row execute function follow_deciders();
--> statement-breakpoint
update opportunities o set furthest_stage_id = furthest_of(o.id, o.pipeline_id), stage_days = stage_days_of(o.id),
  deciders = (select count(*) from stakeholders s where s.opportunity_id = o.id and s.role in ('decision_maker', 'economic_buyer'));
--> statement-breakpoint
-- What counts and sums read, with all that row-level security asks: a whole company is added up without its table.
create index customers_facts on customers (tenant_id, owner_id) include (team_path, pool_id, collaborator_ids, status, level,
  industry, size, source, region, city, team_id, annual_revenue, employees, created_at) where deleted_at is null;
--> statement-breakpoint
create index leads_facts on leads (tenant_id, owner_id) include (team_path, pool_id, collaborator_ids, status, source,
  industry, company_size, region, city, team_id, score, budget_amount, created_at) where deleted_at is null;
--> statement-breakpoint
create index opportunities_facts on opportunities (tenant_id, owner_id) include (team_path, collaborator_ids, pipeline_id,
  stage_id, outcome, type, source, forecast_category, team_id, amount, probability, expected_close_on, closed_at, created_at,
  furthest_stage_id, stage_days) where deleted_at is null;
