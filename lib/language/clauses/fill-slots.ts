import {
  type ClauseSlots,
  MENTION_SLOTS,
  type Mention,
  type SlotName,
  VALUE_SLOTS,
} from "../model/clause.ts";
import type { Entity } from "../model/entity.ts";

/** Returns the slots of an intent that the entities of its clause fill; each entity fills one. */
export function fillSlots(names: readonly SlotName[], entities: readonly Entity[]): ClauseSlots {
  const free = [...entities];
  const take = (type: string): Entity | undefined => {
    const at = free.findIndex((entity) => entity.type === type);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const slots: Record<string, unknown> = {};
  for (const name of names) {
    const found = take(entityTypeOf(name));
    if (found) slots[name] = name in MENTION_SLOTS ? mentionOf(found) : found.value;
  }
  return slots as ClauseSlots;
}

function entityTypeOf(name: SlotName): string {
  const types: Partial<Record<SlotName, string>> = { ...MENTION_SLOTS, ...VALUE_SLOTS };
  return types[name] ?? "";
}

function mentionOf({ text, start, end, type, value }: Entity): Mention {
  return { text, start, end, type, name: "name" in value ? value.name : text };
}
