import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { conditionsOf } from "#lib/platform/records/list-records.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { listStuckInput, stuckCauses } from "../contract.ts";
import { selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { withStageFacts } from "../present-opportunities.ts";
import { opportunityRecords } from "../records-repository.ts";
import { stuckCausesOf } from "../stuck.ts";
import { selectStuck } from "../stuck-repository.ts";

/** Open deals that do not move, those with the most causes first, each cause with its evidence. */
export const listStuck = query({
  name: "opportunity.stuck",
  input: listStuckInput,
  access: mayReadOpportunities,
  run: async (call) => {
    const { filter, causes = stuckCauses, least, quietDays, limit } = call.input;
    const limits = { at: now(), today: dayOf(now()), quietDays };
    const asking = await askRecords(call, "opportunity");
    const where = conditionsOf(asking, opportunityRecords as unknown as Records, { filter });
    const { rows, totals } = await selectStuck(call.tx, { quietDays, causes, least, limit, where });
    const ids = rows.map(({ id }) => id);
    const found = new Map((await findRecords(call.tx, opportunityRecords, ids)).map((row) => [row.id, row]));
    const deals = rows.flatMap((facts) => {
      const row = found.get(facts.id);
      return row ? [{ row, causes: stuckCausesOf({ ...row, ...facts }, limits) }] : [];
    });
    const kept = deals.map(({ row }) => row);
    const [dtos, stages] = await Promise.all([
      presentRecords(asking, opportunityRecords, kept),
      selectStages(call.tx, { archived: true }),
    ]);
    const items = withStageFacts(stages, dtos);
    return { items: items.map((item, at) => ({ ...item, stuck: deals[at]?.causes ?? [] })), ...totals };
  },
});
