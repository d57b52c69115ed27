import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { addQuestionsInput } from "../contract.ts";
import { documentEvent, requireDocument } from "../document.ts";
import { insertQuestions } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** Adds gold questions to a document: from then on nothing is published that takes their answer away. */
export const addQuestions = command({
  name: "document.add_questions",
  input: addQuestionsInput,
  access: mayRead,
  run: async ({ tx, context, input: { id, questions } }) => {
    const row = await requireDocument(tx, context, { id });
    const { tenantId, userId } = context.principal;
    const by = { tenantId, documentId: row.id, createdBy: userId, createdAt: now() };
    await insertQuestions(
      tx,
      questions.map((question) => ({ ...by, id: newId("goldQuestion"), question })),
    );
    const change = { entityType: "document", entityId: row.id, op: "update" as const, version: row.version };
    return {
      result: { id: row.id, added: questions.length },
      changes: [{ ...change, before: {}, after: { goldQuestions: questions } }],
      event: documentEvent("document.questions_added", row.id),
    };
  },
});
