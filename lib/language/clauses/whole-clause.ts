import type { Clause, ScoredIntent } from "../contract.ts";
import { INTENTS } from "../intents/catalogue.ts";
import type { Entity } from "../model/entity.ts";
import { fillSlots } from "./fill-slots.ts";

/** Returns the whole message as one clause that asks this. */
export function wholeClause(
  text: string,
  { name, confidence, reason }: ScoredIntent,
  entities: readonly Entity[],
): Clause {
  const slots = fillSlots(
    INTENTS.find((intent) => intent.name === name)?.slots ?? [],
    { text, start: 0 },
    entities,
  );
  return { intent: name, confidence, reason, start: 0, end: text.length, text, negated: false, slots };
}
