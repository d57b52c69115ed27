import type { RecordRef } from "#agents/contract.ts";
import { recordPlaces } from "#components/shared/shell/record-places.ts";
import type { MessageDto } from "#lib/domains/conversations/contract.ts";

/** The record that an answer is about: the last one it wrote, else the only one it read. */
function recordOf(message: MessageDto): RecordRef | null {
  if (message.role !== "assistant") return null;
  const known = message.view.steps
    .flatMap((step) => step.records)
    .filter(({ type, op }) => type in recordPlaces && op !== "delete");
  const written = known.findLast(({ op }) => op !== "read");
  const [only, ...others] = known;
  const one = written ?? (others.every(({ id }) => id === only?.id) ? only : undefined);
  return one ? { type: one.type, id: one.id } : null;
}

/** The record that was last talked about; null when there is none. */
export function touchedRecord(messages: readonly MessageDto[]): RecordRef | null {
  for (const message of messages.toReversed()) {
    const record = recordOf(message);
    if (record) return record;
  }
  return null;
}
