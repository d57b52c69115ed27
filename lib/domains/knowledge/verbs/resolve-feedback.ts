import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { resolveFeedbackInput } from "../contract.ts";
import { documentEvent, requireDocument } from "../document.ts";
import { rejudge } from "../judge-document.ts";
import { lockFeedback, updateFeedback } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** Says that something was done about a feedback, or that nothing will be. */
export const resolveFeedback = command({
  name: "knowledge.resolve_feedback",
  input: resolveFeedbackInput,
  access: mayRead,
  run: async ({ tx, context, input: { id, as } }) => {
    const row = await lockFeedback(tx, id);
    if (!row) throw new AppError("not_found", "no such feedback", { reason: "feedback_not_found" });
    const document = await requireDocument(tx, context, { id: row.documentId });
    await updateFeedback(tx, id, { status: as, resolvedBy: context.principal.userId, resolvedAt: now() });
    await rejudge(tx, document);
    return {
      result: { id, status: as },
      changes: [
        {
          entityType: "knowledge_feedback",
          entityId: id,
          op: "update",
          before: { status: row.status },
          after: { status: as },
          version: 1,
        },
      ],
      event: documentEvent("document.feedback_resolved", row.documentId),
    };
  },
});
