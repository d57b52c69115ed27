import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { listFeedbackInput } from "../contract.ts";
import { selectFeedback } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** What people said of documents that one may read, the latest first. */
export const listFeedback = query({
  name: "knowledge.feedback_list",
  input: listFeedbackInput,
  access: mayRead,
  run: async ({ tx, input }) => {
    const rows = await selectFeedback(tx, input);
    const names = await namesOfPeople(tx, [...new Set(rows.map(({ row }) => row.createdBy))]);
    return {
      items: rows.map(({ row, title }) => ({
        id: row.id,
        document: { id: row.documentId, title },
        kind: row.kind,
        question: row.question,
        comment: row.comment,
        status: row.status,
        taskId: row.taskId,
        by: names.get(row.createdBy) ?? "",
        at: row.createdAt.toISOString(),
      })),
    };
  },
});
