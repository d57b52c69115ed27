import type { Clause, ScoredIntent } from "../contract.ts";
import { INTENTS } from "../intents/catalogue.ts";
import type { SlotName } from "../model/clause.ts";
import type { Entity } from "../model/entity.ts";
import { fillSlots } from "./fill-slots.ts";

const slotsOf = new Map<string, readonly SlotName[]>(INTENTS.map(({ name, slots }) => [name, slots]));

/** Returns what a message asks, in spoken order. */
export function readClauses(text: string, intent: ScoredIntent, entities: readonly Entity[]): Clause[] {
  const { name, confidence, reason } = intent;
  const slots = fillSlots(slotsOf.get(name) ?? [], entities);
  return [{ intent: name, confidence, reason, start: 0, end: text.length, text, negated: false, slots }];
}
