import type { Turn } from "#agents/runtime/turn.ts";
import { saidNames } from "#agents/skills/market/said-names.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What words that put a name right may be taken for. */
const mistaken: ReadonlySet<IntentName> = new Set<IntentName>([
  "none",
  "correct",
  "lead.assign",
  "lead.reassign",
  "lead.complete",
  "lead.capture",
  "customer.create",
  "customer.update",
  "contact.update",
  "record.update",
]);
const longest = 60;

/** 公司叫顺达五金, 是林经理不是李经理: names of the lead that is talked about are put right, and nobody is assigned. */
export function renamesLead({ clause: { intent, text }, state }: Turn): boolean {
  const [near] = state.focus;
  if (near?.type !== "lead" || !mistaken.has(intent) || text.length > longest) return false;
  const { companyName, contactName } = saidNames(text, near.label);
  return companyName !== undefined || contactName !== undefined;
}
