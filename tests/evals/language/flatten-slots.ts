import type { Understanding } from "../../../lib/language/index.ts";

/** Expected slots of one case, as written in leads.jsonl. */
export type ExpectedSlots = Record<string, unknown>;

const CAPTURE = new Set(["lead.capture", "lead.complete"]);

/** Returns the slots of an understanding as "key=value" strings, comparable with the corpus. */
export function flattenUnderstanding({ lead, entities }: Understanding, intent: string): Set<string> {
  const slots: ExpectedSlots = { ...lead };
  // The lists ask about a period; what is planned for one lead is its timeline.
  if (!CAPTURE.has(intent)) {
    delete slots.timeline;
    delete slots.budget;
    delete slots.companySize;
    delete slots.need;
    const period = entities.find((entity) => entity.type === "date");
    if (period?.type === "date") slots.period = { from: period.value.from, to: period.value.to };
  }
  return flattenExpected(slots);
}

/** Returns expected slots as "key=value" strings. */
export function flattenExpected(slots: ExpectedSlots): Set<string> {
  const out = new Set<string>();
  for (const [key, value] of Object.entries(slots)) {
    if (typeof value !== "object" || value === null) out.add(`${key}=${String(value).toLowerCase()}`);
    else addObject(out, key, value as Record<string, unknown>);
  }
  return out;
}

function addObject(out: Set<string>, key: string, value: Record<string, unknown>): void {
  if (key === "budget")
    out.add(
      `budget=${value.amount}${value.max === undefined ? "" : `..${value.max}`}${value.currency === undefined || value.currency === "CNY" ? "" : value.currency}`,
    );
  else if (key === "companySize") out.add(`size=${value.employees ?? value.band}`);
  else out.add(`${key}=${value.from}..${value.to}`);
}
