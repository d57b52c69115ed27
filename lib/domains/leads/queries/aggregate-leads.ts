import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { askLeads } from "../ask-leads.ts";
import { askedFields, hiddenFields, poolsHiding } from "../hidden-fields.ts";
import { mayReadLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";
import { outsidePools } from "../repository.ts";

/** Counts and sums over leads, with the names of people and records that groups are called by. */
export const aggregateLeads = query({
  name: "lead.aggregate",
  input: aggregateQuery,
  access: mayReadLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const hidden = await hiddenFields(call.tx, call.context);
    const also = outsidePools(poolsHiding(hidden, askedFields(call.input)));
    const items = await aggregateRecords(asking, leadRecords as unknown as Records, call.input, also);
    return { items, names: await namesOfGroups(asking, leadRecords, call.input.groupBy, items) };
  },
});
