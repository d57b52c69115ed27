import type { Entity, Understanding } from "#lib/language/index.ts";

/** What answers a question for a slot. */
const answering: Partial<Record<string, readonly Entity["type"][]>> = {
  customer: ["company", "opportunity", "person"],
  lead: ["company", "person"],
  contact: ["person"],
  assignee: ["person", "owner"],
  opportunity: ["opportunity", "company", "product"],
  date: ["date", "duration"],
  contactPhone: ["phone"],
  email: ["email"],
  amount: ["money", "number"],
  stage: ["stage"],
};
/** Figures that belong to a sentence of their own. */
const figures = new Set<Entity["type"]>(["money", "percent", "phone", "email"]);
const longestRest = 6;

/**
 * Whether words that hold what was asked for say something else with it: 今天松口到18万 tells of a price, and is no answer
 * to the question for a day.
 */
export function saysOtherwise({ text, entities }: Understanding, missing: readonly string[]): boolean {
  const types = missing.flatMap((key) => answering[key] ?? []);
  if (missing.length === 0 || missing.some((key) => !answering[key])) return false;
  const others = entities.filter(({ type }) => figures.has(type) && !types.includes(type));
  if (others.length === 0) return false;
  const wanted = entities.filter(({ type }) => types.includes(type));
  const rest = wanted.reduce((left, { text: said }) => left.replace(said, ""), text);
  return rest.replace(/[\s，,。]/gu, "").length > longestRest;
}
