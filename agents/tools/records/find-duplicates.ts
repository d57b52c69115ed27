import { z } from "zod";
import type { Line } from "#agents/artifacts/contract.ts";
import type { DuplicateHit } from "#lib/domains/customers/contract.ts";
import { findContactDuplicates, findCustomerDuplicates } from "#lib/domains/customers/index.ts";
import type { LeadDuplicate } from "#lib/domains/leads/contract.ts";
import { findLeadDuplicates } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";
import { kindOf } from "./record-kinds.ts";

const optional = z.string().max(120).optional();
const input = z.object({
  object: z.enum(["customer", "contact", "lead"]),
  name: optional.describe("Of the company, or of the contact"),
  uscc: optional.describe("Unified social credit code"),
  phone: optional,
  email: optional,
  wechat: optional,
  except: optional.describe("The record itself, when it is already one"),
});
type Given = z.output<typeof input>;
type Hit = DuplicateHit | LeadDuplicate;

async function hits(context: Context, { object, ...asked }: Given): Promise<Hit[]> {
  const { name, phone, email, wechat, except } = asked;
  if (object === "customer") return (await findCustomerDuplicates(context, asked)).items;
  if (object === "contact") return (await findContactDuplicates(context, asked)).items;
  const facts = { companyName: name, contactPhone: phone, contactEmail: email, contactWechat: wechat };
  return (await findLeadDuplicates(context, { ...facts, ...(except && { except }) })).items;
}

function lineOf(object: Given["object"], hit: Hit, t: Translate): Line {
  const why = hit.reasons.map((reason) => t(`agents.same.${reason}`)).join(t("lead.listComma"));
  const whose = hit.inPool ? t("agents.same.inPool") : (hit.owner ?? t("agents.noOwner"));
  const href = hit.id ? kindOf(object).path?.(hit.id) : undefined;
  return { text: hit.name, detail: t("agents.same.line", { why, whose }), ...(href && { href }) };
}

export const duplicateCheck = defineTool({
  name: "duplicate_check",
  description:
    "Whether a customer, contact or lead that looks the same is there already, also among records of others: by name, phone, mail, WeChat, credit code.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "report",
  async run(given, { context, t }) {
    const found = await hits(context, given);
    const title = t("agents.same.title", { count: found.length });
    const lines = found.map((hit) => lineOf(given.object, hit, t));
    return {
      ...noResult,
      output: { duplicates: found },
      records: found.flatMap(({ id }) => (id ? [{ type: given.object, id, op: "read" as const }] : [])),
      artifacts:
        found.length === 0
          ? []
          : [
              {
                kind: "report",
                data: { title, figures: [], sections: [{ title: t(`objects.${given.object}`), lines }] },
              },
            ],
      untrusted: found.length > 0,
    };
  },
});
