import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { countRelated } from "#lib/platform/records/count-related.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { listStuckInput, type StuckCause } from "../contract.ts";
import { withCustomerTraits } from "../customer-traits-repository.ts";
import { selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { withStageFacts } from "../present-opportunities.ts";
import { presentParts } from "../present-parts.ts";
import { opportunityRecords, selectTagReasons } from "../records-repository.ts";
import { deciderRoles, stuckCausesOf } from "../stuck.ts";

const { quietDays } = listStuckInput.parse({});

/** One opportunity with its lines, people, competitors, risks and what is wrong with it, or null when there is none to see. */
export const getOpportunity = query({
  name: "opportunity.get",
  input: recordRef,
  access: mayReadOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await findRecord(call.tx, opportunityRecords, call.input.id);
    if (!row) return null;
    const [dtos, parts, counts, reasons, stages] = await Promise.all([
      presentRecords(asking, opportunityRecords, [row]).then((all) => withCustomerTraits(call.tx, all)),
      presentParts(asking, row.id),
      countRelated(asking, opportunityRecords, [row.id], ["activities", "tasks"]),
      selectTagReasons(call.tx, row.id),
      selectStages(call.tx, { pipelineId: row.pipelineId, archived: true }),
    ]);
    const [dto] = withStageFacts(stages, dtos);
    if (!dto) return null;
    const deciders = parts.stakeholders.filter(({ role }) =>
      deciderRoles.some((each) => each === role),
    ).length;
    const facts = { ...row, normalDays: dto.normalDays, winRate: dto.winRate, deciders };
    const stuck: StuckCause[] =
      row.outcome === "open" ? stuckCausesOf(facts, { at: now(), today: dayOf(now()), quietDays }) : [];
    const tagReasons = reasons.map(({ at, ...each }) => ({ ...each, at: at.toISOString() }));
    return { ...dto, ...parts, stuck, counts: counts.get(row.id) ?? {}, tagReasons };
  },
});
