import { historyOf } from "#lib/domains/audit/index.ts";
import { query } from "#lib/platform/query.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { maskDiff } from "#lib/platform/records/mask-value.ts";
import { askLeads } from "../ask-leads.ts";
import { getLeadInput, type LeadHistoryItem } from "../contract.ts";
import { hiddenFields } from "../hidden-fields.ts";
import { currentName } from "../journal-names.ts";
import { mayReadLeads, requireLeadInSight } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";
import { findLead } from "../repository.ts";

/** Fields that only follow from another (the team from the owner), and what an undo alone needs. */
const untold = new Set(["team", "teamPath", "moved"]);

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.keys(value).length === 0);

/** Every value a lead ever had: who or which agent wrote it, when, and from which words. */
export const getLeadHistory = query({
  name: "lead.history",
  input: getLeadInput,
  access: mayReadLeads,
  run: async (call): Promise<{ items: LeadHistoryItem[] }> => {
    const { tx, context, input } = call;
    const lead = requireLeadInSight(await findLead(tx, input.id));
    const asking = await askLeads(call);
    const found = await historyOf(tx, { entityType: "lead", entityId: input.id });
    const items = found
      .map((item) => ({ ...item, field: currentName(item.field) }))
      .filter(({ field, before, after }) => !untold.has(field) && !(isEmpty(before) && isEmpty(after)));
    const hidden = lead.poolId === null ? [] : ((await hiddenFields(tx, context)).get(lead.poolId) ?? []);
    const shown = items.filter(({ field }) => !hidden.includes(field));
    return { items: maskDiff(asking, (leadRecords as unknown as Records).fields, shown) };
  },
});
