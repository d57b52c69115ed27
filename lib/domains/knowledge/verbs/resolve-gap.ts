import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { resolveGapInput } from "../contract.ts";
import { selectDocument } from "../document-repository.ts";
import { lockGap, updateGap } from "../life-repository.ts";
import { mayPublish } from "../policy.ts";

/** Says which document answers a question now, or that none shall. */
export const resolveGap = command({
  name: "knowledge.resolve_gap",
  input: resolveGapInput,
  access: mayPublish,
  run: async ({ tx, input: { id, as, document } }) => {
    const row = await lockGap(tx, id);
    if (!row) throw new AppError("not_found", "no such gap", { reason: "gap_not_found" });
    if (document && !(await selectDocument(tx, document))) {
      throw new AppError("not_found", "no such document", { reason: "document_not_found" });
    }
    const set = { status: as, documentId: document ?? null };
    await updateGap(tx, id, set);
    const { status, documentId } = row;
    return {
      result: { id, ...set },
      changes: [
        {
          entityType: "knowledge_gap",
          entityId: id,
          op: "update",
          before: { status, documentId },
          after: set,
          version: 1,
        },
      ],
      event: {
        type: "knowledge.gap_resolved",
        aggregateType: "knowledge_gap",
        aggregateId: id,
        payload: {},
      },
    };
  },
});
