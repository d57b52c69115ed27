import type { Turn } from "#agents/runtime/turn.ts";
import type { Entity } from "#lib/language/index.ts";

/** The words of the clause before an entity and after it. */
export function around({ clause, understanding }: Turn, entity: Entity): { before: string; after: string } {
  // The offsets of a clause's entities are those of the whole message.
  const base = understanding.text === clause.text ? clause.start : 0;
  const { text } = understanding;
  return { before: text.slice(0, entity.start - base), after: text.slice(entity.end - base) };
}
