import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { conditionsOf } from "#lib/platform/records/list-records.ts";
import { type Funnel, funnelInput } from "../contract.ts";
import { funnelOf } from "../funnel.ts";
import { selectFunnel } from "../funnel-repository.ts";
import { selectPipelines, selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** How the person's deals go through a pipeline, the main one when not said: where they stand, how many come further, how long it takes. */
export const funnel = query({
  name: "opportunity.funnel",
  input: funnelInput,
  access: mayReadOpportunities,
  run: async (call): Promise<Funnel> => {
    const { pipeline, from, to, filter } = call.input;
    const pipelines = await selectPipelines(call.tx, true);
    const asked = pipelines.find(({ id, main }) => (pipeline ? id === pipeline : main));
    if (!asked) throw new AppError("not_found", "no such pipeline", { reason: "pipeline_not_found" });
    const created = (op: "gte" | "lte", value: string): Filter => ({ field: "createdAt", op, value });
    const all: Filter[] = [
      ...(filter ? [filter] : []),
      ...(from ? [created("gte", from)] : []),
      ...(to ? [created("lte", to)] : []),
    ];
    const asking = await askRecords(call, "opportunity");
    const where = conditionsOf(asking, opportunityRecords as unknown as Records, { filter: { all } });
    const stages = await selectStages(call.tx, { pipelineId: asked.id, archived: true });
    const slots = stages.map(({ slot }) => slot);
    return funnelOf(stages, await selectFunnel(call.tx, asked.id, slots, where));
  },
});
