import { z } from "zod";
import { type StuckCause, stuckCauses } from "#lib/domains/opportunities/contract.ts";
import { listStuck } from "#lib/domains/opportunities/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { filter, type RecordDto } from "#lib/platform/records/contract.ts";
import { fieldsNamed } from "../records/record-fields.ts";
import { recordTable } from "../records/record-table.ts";
import { namesInFilter, resolveFilter } from "../records/resolve-filter.ts";
import { defineTool, noResult } from "../tool.ts";
import { stuckEvidence } from "./stuck-evidence.ts";

const input = z.object({
  filter: filter.optional().describe("Condition on the deals; all in sight when absent"),
  names: namesInFilter.optional(),
  causes: z.array(z.enum(stuckCauses)).min(1).optional(),
  quietDays: z.number().int().min(1).max(400).optional().describe("Days without activity that are too many"),
  limit: z.number().int().min(1).max(50).optional(),
  evidence: z.boolean().optional().describe("Also the company and the last talk of the first deals"),
});
const columns = ["name", "customer", "stage", "amount", "owner"];

/** Why a deal does not move, in one line. */
const whyStuck = (causes: readonly StuckCause[], t: Translate): string =>
  causes.map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause })).join(t("lead.clauseComma"));

export const stuckDeals = defineTool({
  name: "stuck_deals",
  description:
    "Open deals that do not move, those with the most causes first, each cause with its evidence: too long in a stage, no activity, dates passed, no next step, no decision maker.",
  risk: "read",
  right: "opportunity.read",
  input,
  card: "record_table",
  async run({ names = [], evidence: wanted = false, ...asked }, { context, t }) {
    const { filter, unknown, several } = await resolveFilter(context, asked.filter, names, "opportunity");
    if (unknown.length > 0) return { ...noResult, output: { deals: [], total: 0, unknown, several } };
    const given = { limit: 20, ...asked, ...(filter && { filter }) };
    const { items, ...totals } = await listStuck(context, given);
    const evidence = wanted ? await stuckEvidence(context, items as unknown as RecordDto[]) : [];
    const fields = await fieldsNamed(context, "opportunity", columns);
    const records = items as unknown as (RecordDto & { stuck: StuckCause[] })[];
    const table = recordTable("opportunity", records, fields, t, {
      title: t("agents.stuck.title"),
      href: null,
      total: totals.total,
    });
    const rows = table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, { text: whyStuck(records[index]?.stuck ?? [], t), tone: "warn" as const }],
    }));
    const data = {
      ...table,
      rows,
      columns: [...table.columns, { key: "why", label: t("agents.stuck.why") }],
    };
    return {
      ...noResult,
      output: { deals: records, ...totals, unknown, several, ...(wanted && { evidence }) },
      records: records.map(({ id }) => ({ type: "opportunity", id, op: "read" as const })),
      artifacts: records.length === 0 ? [] : [{ kind: "record_table", data }],
      untrusted: records.length > 0,
    };
  },
});
