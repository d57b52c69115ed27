import type { Entity } from "../model/entity.ts";

/** Returns the share (0-1) of the message's characters that entities explain. */
export function measureCoverage(normalized: string, entities: readonly Entity[]): number {
  const content = normalized.replace(/[\s,.;:!?。、]/g, "").length;
  if (content === 0) return 0;
  let covered = 0;
  let end = 0;
  for (const entity of entities) {
    const from = Math.max(entity.start, end);
    if (entity.end > from) covered += entity.end - from;
    end = Math.max(end, entity.end);
  }
  return Math.min(1, covered / content);
}
