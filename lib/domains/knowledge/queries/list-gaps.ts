import { query } from "#lib/platform/query.ts";
import { listGapsInput } from "../contract.ts";
import { selectGaps } from "../life-repository.ts";
import { mayPublish } from "../policy.ts";

/** Questions that nobody could answer, those asked most often first. */
export const listGaps = query({
  name: "knowledge.gaps",
  input: listGapsInput,
  access: mayPublish,
  run: async ({ tx, input: { status, limit } }) => {
    const rows = await selectGaps(tx, status, limit);
    return {
      items: rows.map((row) => ({
        id: row.id,
        question: row.question,
        times: row.times,
        status: row.status,
        documentId: row.documentId,
        lastAskedAt: row.lastAskedAt.toISOString(),
      })),
    };
  },
});
