import { createTask } from "#lib/domains/activities/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { type FeedbackKind, giveFeedbackInput } from "../contract.ts";
import { documentEvent } from "../document.ts";
import { selectDocument } from "../document-repository.ts";
import { rejudge } from "../judge-document.ts";
import { insertFeedback } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** What the owner has to do something about. */
const needsWork = (kind: FeedbackKind): kind is "outdated" | "correction" =>
  kind === "outdated" || kind === "correction";

/** Nobody needs the right to give others work in order to say that something is wrong. */
const asSystem = (context: Context): Context => ({
  ...context,
  actor: { type: "system", name: "knowledge-feedback" },
});

/** Says what a passage was worth. That it is outdated or wrong becomes a task of the document's owner. */
export const giveFeedback = command({
  name: "knowledge.feedback",
  input: giveFeedbackInput,
  access: mayRead,
  run: async ({ tx, context, input }) => {
    const { document, versionId, kind, ...said } = input;
    const row = await selectDocument(tx, document);
    if (!row) throw new AppError("not_found", "no such document", { reason: "document_not_found" });
    const { principal } = context;
    const id = newId("feedback");
    const t = translate(principal.locale);
    const task = needsWork(kind)
      ? await createTask(asSystem(context), {
          title: t(`knowledge.task.${kind}`, { title: row.title }).slice(0, 200),
          body: [said.question, said.comment].filter(Boolean).join("\n"),
          owner: row.ownerId,
        })
      : undefined;
    await insertFeedback(tx, {
      id,
      tenantId: principal.tenantId,
      documentId: row.id,
      versionId: versionId ?? row.publishedVersionId ?? row.currentVersionId,
      chunkId: said.chunkId ?? null,
      kind,
      question: said.question ?? null,
      comment: said.comment ?? null,
      taskId: task?.id ?? null,
      createdBy: principal.userId,
      createdAt: now(),
    });
    await rejudge(tx, row);
    return {
      result: { id },
      changes: [
        {
          entityType: "knowledge_feedback",
          entityId: id,
          op: "create",
          before: {},
          after: { document: row.id, kind },
          version: 1,
        },
      ],
      event: documentEvent("document.feedback", row.id),
    };
  },
});
