import { z } from "zod";
import type { AuditItem } from "#lib/domains/audit/contract.ts";
import { listAudit } from "#lib/domains/audit/index.ts";
import { recordObjects } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { kindOf } from "../records/record-kinds.ts";
import { defineTool, noResult } from "../tool.ts";

/** An act with the words for it and the name of what it was done to. */
export type ToldAct = AuditItem & { what: string; label: string | null };

const input = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional().describe("Inclusive"),
  user: z.string().max(64).optional().describe("Id of the person"),
  action: z.string().max(60).optional().describe("Beginning of the action: lead.delete, customer."),
  decision: z.enum(["allowed", "refused"]).optional(),
  limit: z.number().int().min(1).max(200).optional(),
});
const columns = ["at", "by", "action", "records", "decision"];

/** Names are looked up for so many acts; the table shows no more either. */
const named = 20;

/** What an act was done to, as it is called now; null where it is gone or no record. */
async function labelOf(context: Context, { target }: AuditItem): Promise<string | null> {
  const object = recordObjects.find((each) => each === target?.type);
  if (!object || !target) return null;
  const record = await kindOf(object)
    .get(context, { id: target.id })
    .catch(() => null);
  const label = record && ("name" in record ? record.name : "title" in record ? record.title : null);
  return typeof label === "string" ? label : null;
}

/** lead.delete is 线索 · 删除, where there are words for it. */
function actionText(action: string, t: Translate): string {
  const [object = "", verb = ""] = action.split(".");
  const what = t.has(`objects.${object}`)
    ? t(`objects.${object}`)
    : t.has(`system.object.${object}`)
      ? t(`system.object.${object}`)
      : object;
  const done = t.has(`system.verb.${verb}`) ? t(`system.verb.${verb}`) : verb.replaceAll("_", " ");
  return t("system.audit.action", { what, done });
}

function rowOf({ id, at, by, agent, action, records, decision }: AuditItem, t: Translate) {
  const who = agent
    ? t("system.audit.through", { name: by.name, agent: t(`agents.name.${agent}`) })
    : by.name;
  return {
    id,
    cells: [
      { text: formatMoment(at, t), sort: at },
      { text: who },
      { text: actionText(action, t) },
      { text: String(records), sort: records },
      { text: t(`system.audit.${decision}`), ...(decision === "refused" && { tone: "warn" as const }) },
    ],
  };
}

export const auditList = defineTool({
  name: "audit_list",
  description:
    "What people and agents did and what was refused, from the audit chain: by days, person and kind of act, with how often each did what. For administrators.",
  risk: "read",
  right: "audit.read",
  input,
  card: "record_table",
  async run({ limit = 20, ...asked }, { context, t }) {
    const { items: acts, counts } = await listAudit(context, { ...asked, limit });
    const labels = await Promise.all(acts.slice(0, named).map((act) => labelOf(context, act)));
    const items = acts.map((act, at) => ({
      ...act,
      what: actionText(act.action, t),
      label: labels[at] ?? null,
    }));
    const data = {
      ...{ title: t("system.audit.title"), object: "audit", href: null, total: items.length },
      columns: columns.map((key) => ({ key, label: t(`system.audit.column.${key}`) })),
      rows: items.slice(0, named).map((item) => rowOf(item, t)),
    };
    return {
      ...noResult,
      output: { items, counts },
      artifacts: items.length === 0 ? [] : [{ kind: "record_table", data }],
    };
  },
});
