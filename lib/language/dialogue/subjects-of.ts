import { INTENTS, type IntentName } from "../intents/catalogue.ts";

const RECORDS = ["opportunity", "customer", "contact", "lead", "product", "competitor"] as const;
const isRecord = (slot: string): boolean => (RECORDS as readonly string[]).includes(slot);
/** Where the slots name a company that is a lead. */
const OF_LEADS = /^lead\.|^pool\./;

const subjects = new Map<IntentName, readonly string[]>(
  INTENTS.map(({ name, slots }) => {
    const own = slots.filter(isRecord);
    const all = name.startsWith("opportunity.") ? ["opportunity", ...own] : own;
    return [name, [...new Set(OF_LEADS.test(name) ? ["lead", ...own] : all)]];
  }),
);

/** Kinds of records that an intent is about, the likeliest first; none where it needs no record. */
export function subjectsOf(intent: IntentName): readonly string[] {
  return subjects.get(intent) ?? [];
}
