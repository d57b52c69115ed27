import { z } from "zod";
import { activityHistory, taskHistory } from "#lib/domains/activities/index.ts";
import type { HistoryItem } from "#lib/domains/audit/index.ts";
import { contactHistory, customerHistory } from "#lib/domains/customers/index.ts";
import { getLeadHistory } from "#lib/domains/leads/index.ts";
import { opportunityHistory } from "#lib/domains/opportunities/index.ts";
import { productHistory } from "#lib/domains/products/index.ts";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { fieldLabel, fieldText } from "./record-words.ts";

type Read = (context: Context, ref: { id: string }) => Promise<{ items: HistoryItem[] }>;
const readers: Record<RecordObject, Read> = {
  customer: customerHistory,
  contact: contactHistory,
  lead: getLeadHistory as unknown as Read,
  opportunity: opportunityHistory,
  product: productHistory,
  activity: activityHistory,
  task: taskHistory,
};

const input = z.object({
  object: z.enum(recordObjects),
  id: z.string().max(64),
  field: z.string().max(80).optional().describe("One field only"),
  limit: z.number().int().min(1).max(50).optional(),
});

function line(object: RecordObject, item: HistoryItem, fields: readonly FieldSpec[], t: Translate) {
  const field = fields.find(({ name }) => name === item.field);
  const shown = (value: unknown) =>
    (field ? fieldText(object, field, value, t) : value === null ? null : t("agents.history.something")) ??
    t("agents.history.empty");
  // What hangs on a record as a whole, like its profile or its risks, is no field with a name of its own.
  const whole = `agents.history.whole.${item.field}`;
  const label = t.has(whole) ? t(whole) : fieldLabel(object, field ?? { name: item.field }, t);
  return {
    id: `${item.at} ${item.field}`,
    at: item.at,
    kind: t(`agents.history.${item.op}`),
    title: t("agents.history.change", { label, before: shown(item.before), after: shown(item.after) }),
    ...(item.source.text && { detail: t("agents.history.said", { text: item.source.text }) }),
    by: item.by.type === "agent" ? `${item.by.name} · ${t(`agents.name.${item.by.id}`)}` : item.by.name,
  };
}

export const recordHistory = defineTool({
  name: "record_history",
  description:
    "Who changed which field of a record, when, from what to what, and from which words it came. Use for questions about where a value comes from.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "timeline",
  async run({ object, id, field, limit = 20 }, { context, t }) {
    const { items } = await readers[object](context, { id });
    const asked = items.filter((item) => field === undefined || item.field === field);
    const shown = asked.slice(0, limit);
    const fields = await fieldsNamed(
      context,
      object,
      shown.map((item) => item.field),
    );
    const entries = shown.map((item) => line(object, item, fields, t));
    const href = kindOf(object).path?.(id);
    const data = {
      title: t("agents.history.title"),
      ...(href && { href }),
      entries,
      more: asked.length - shown.length,
    };
    return {
      ...noResult,
      output: { changes: shown },
      records: [{ type: object, id, op: "read" }],
      artifacts: entries.length === 0 ? [] : [{ kind: "timeline", data }],
      untrusted: entries.length > 0,
    };
  },
});
