-- A reorder wrote stage by stage, and each of these updates looked at every deal of the pipeline: the verb asks once.
drop trigger stages_order on stages;
--> statement-breakpoint
drop function follow_order();
--> statement-breakpoint
-- After stages have changed their order another one may be the last that a deal came to. The one who reorders may not see all deals.
create function follow_order_of(pipeline text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update opportunities o set furthest_stage_id = f.stage
  from (
    select distinct on (c.opportunity_id) c.opportunity_id as deal, s.id as stage
    from stages s join stage_changes c on c.to_stage_id = s.id
    where s.pipeline_id = pipeline and s.tenant_id = (select current_setting('app.tenant', true)) and s.kind = 'open'
    order by c.opportunity_id, s.position desc, s.id
  ) f
  where o.id = f.deal and o.pipeline_id = pipeline and o.furthest_stage_id is distinct from f.stage
$$;
