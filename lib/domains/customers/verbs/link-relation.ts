import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { linkRelationInput } from "../contract.ts";
import { namesOfNodes } from "../graph/names-of-nodes.ts";
import { mayReadNetwork, mayUpdateContacts } from "../policy.ts";
import { relationEvent } from "../relation-event.ts";
import { insertRelation, type NewRelationRow } from "../relation-repository.ts";

/** Says how two people, companies, competitors or colleagues stand to each other. */
export const linkRelation = command({
  name: "relation.link",
  input: linkRelationInput,
  access: (context) => {
    mayReadNetwork(context);
    mayUpdateContacts(context);
  },
  run: async ({ tx, context, input: { from, to, ...given } }) => {
    const names = await namesOfNodes(tx, [from, to]);
    if (!names.has(from.id) || !names.has(to.id)) {
      throw new AppError("not_found", "no such end", { reason: "record_not_found" });
    }
    const at = now();
    const row: NewRelationRow = {
      ...given,
      id: newId("relation"),
      tenantId: context.principal.tenantId,
      fromType: from.type,
      fromId: from.id,
      toType: to.type,
      toId: to.id,
      createdBy: context.principal.userId,
      createdAt: at,
      updatedAt: at,
    };
    if (!(await insertRelation(tx, row))) {
      throw new AppError("conflict", "the edge is there", { reason: "relation_exists" });
    }
    const after = { ...row, createdAt: at.toISOString(), updatedAt: at.toISOString() };
    return {
      result: { id: row.id },
      changes: [{ entityType: "relation", entityId: row.id, op: "create", before: {}, after, version: 1 }],
      event: relationEvent("relation.linked", row),
    };
  },
});
