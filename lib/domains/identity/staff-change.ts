import type { ChangeOp, RecordChange } from "#lib/platform/journal.ts";
import type { UserRow } from "./staff-repository.ts";

const kept = ["name", "email", "role", "teamId", "title", "active"] as const;
type Kept = Pick<UserRow, "id" | "version" | (typeof kept)[number]>;

const factsOf = (row: Kept | null) =>
  row ? Object.fromEntries(kept.map((key) => [key, row[key]])) : ({} as Record<string, unknown>);

/** What the journal keeps of a person that was written; never their password. */
export function staffChange(op: ChangeOp, before: Kept | null, after: Kept): RecordChange {
  return {
    entityType: "user",
    entityId: after.id,
    op,
    before: factsOf(before),
    after: factsOf(after),
    version: after.version,
  };
}
