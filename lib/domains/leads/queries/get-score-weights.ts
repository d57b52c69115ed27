import { z } from "zod";
import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { mayReadLeads } from "../policy.ts";
import { activeWeighing, selectWeights } from "../weights-repository.ts";

/** The weights that leads are scored with now, and every version before. */
export const getScoreWeights = query({
  name: "scoring.weights",
  input: z.object({}).strict(),
  access: mayReadLeads,
  run: async ({ tx }) => {
    const [{ version, weights }, rows] = [await activeWeighing(tx), await selectWeights(tx)];
    const people = rows.flatMap(({ createdBy }) => (createdBy ? [createdBy] : []));
    const names = await namesOfPeople(tx, [...new Set(people)]);
    const history = rows.map((row) => ({
      version: row.version,
      weights: row.weights,
      active: row.active,
      reason: row.reason,
      by: row.createdBy ? { id: row.createdBy, name: names.get(row.createdBy) ?? "" } : null,
      at: row.createdAt.toISOString(),
    }));
    return { version, weights, history };
  },
});
