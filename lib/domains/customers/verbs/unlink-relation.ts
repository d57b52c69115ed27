import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { unlinkRelationInput } from "../contract.ts";
import { namesOfNodes } from "../graph/names-of-nodes.ts";
import { mayReadNetwork, mayUpdateContacts } from "../policy.ts";
import { relationEvent } from "../relation-event.ts";
import { deleteRelation, findRelation } from "../relation-repository.ts";

/** Takes an edge out of the network; its ends must both be within sight. */
export const unlinkRelation = command({
  name: "relation.unlink",
  input: unlinkRelationInput,
  access: (context) => {
    mayReadNetwork(context);
    mayUpdateContacts(context);
  },
  run: async ({ tx, input }) => {
    const row = await findRelation(tx, input.id);
    const names = row
      ? await namesOfNodes(tx, [
          { type: row.fromType, id: row.fromId },
          { type: row.toType, id: row.toId },
        ])
      : new Map();
    if (!row || names.size < 2) {
      throw new AppError("not_found", "no such relation", { reason: "record_not_found" });
    }
    await deleteRelation(tx, row.id);
    const before = { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
    return {
      result: { id: row.id },
      changes: [
        {
          entityType: "relation",
          entityId: row.id,
          op: "delete",
          before,
          after: {},
          version: row.version + 1,
        },
      ],
      event: relationEvent("relation.unlinked", row),
    };
  },
});
