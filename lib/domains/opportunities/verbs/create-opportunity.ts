import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createRecord } from "#lib/platform/records/create-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { createOpportunityInput } from "../contract.ts";
import { pricedItems } from "../items.ts";
import { sumOf } from "../line-items.ts";
import { keepStageChange } from "../move.ts";
import type { PartName } from "../part-repository.ts";
import { type PartValues, putPart } from "../parts.ts";
import { placeOf } from "../place-of.ts";
import { mayCreateOpportunities, mayTransferOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { requireKnown } from "../require-known.ts";
import { firstStage } from "../stages.ts";
import { stakeholderValues } from "../stakeholder-values.ts";
import { refuseUnmet, unmetRules } from "../unmet-rules.ts";

/** Opens an opportunity, with its lines and people where they are given. Joins the caller's transaction, so that a lead becomes one in the same act. */
export const createOpportunity = command({
  name: "opportunity.create",
  input: createOpportunityInput,
  access: (context, input) => {
    mayCreateOpportunities(context);
    if (input.owner && input.owner !== context.principal.userId) mayTransferOpportunities(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { pipeline, stage, override, lead, owner, items, stakeholders, ...given } = call.input;
    const to = await firstStage(call.tx, { pipeline, stage });
    await requireKnown(asking, "lead", [{ field: "lead", id: lead }]);
    const parts: [PartName, PartValues[]][] = [];
    if (items) parts.push(["items", await pricedItems(asking, given.priceList ?? null, items)]);
    if (stakeholders) parts.push(["stakeholders", await stakeholderValues(asking, stakeholders)]);
    const changed = await createRecord(asking, opportunityRecords, given, {
      ...(owner && (await placeOf(call.tx, owner))),
      ...(items?.length && { amount: sumOf(parts[0]?.[1] as { total: number }[]) }),
      leadId: lead ?? null,
      pipelineId: to.pipelineId,
      stageId: to.id,
    });
    for (const [name, values] of parts) {
      changed.change.after[name] = (await putPart(asking, name, changed.row.id, values)).after;
    }
    const unmet = await unmetRules(asking, changed.row, null, to);
    refuseUnmet(call.context, unmet, to, override);
    const at = changed.row.stageEnteredAt;
    await keepStageChange(asking, changed.row, { at, from: null, to, unmet, reason: override?.reason });
    return outcomeOf("opportunity.created", changed);
  },
});
