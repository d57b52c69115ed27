import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { mayReadNetwork, mayUpdateContacts } from "../policy.ts";
import { relationEvent } from "../relation-event.ts";
import { deleteRelation, findRelation } from "../relation-repository.ts";

/** Takes an edge that a run has drawn out of the network again. Edges are never rewritten, so nothing can stand in the way. */
export const revertRelation = command({
  name: "relation.revert",
  input: revertInput,
  access: (context) => {
    mayReadNetwork(context);
    mayUpdateContacts(context);
  },
  run: async ({ tx, input }) => {
    const row = await findRelation(tx, input.id);
    if (!row || !input.created) {
      throw new AppError("conflict", "the edge is gone", {
        reason: "undo_edited_since",
        params: { label: "" },
      });
    }
    await deleteRelation(tx, row.id);
    const before = { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
    const change = { entityType: "relation", entityId: row.id, op: "delete" as const, before, after: {} };
    return {
      result: { id: row.id },
      changes: [{ ...change, version: row.version + 1 }],
      event: relationEvent("relation.unlinked", row),
    };
  },
});
