import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import type { Deviation } from "../contract.ts";
import { selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { selectDeviations } from "../practice-repository.ts";

const input = z.object({ days: z.number().int().min(1).max(1000).default(90) }).strict();
const dayMs = 86_400_000;

/** Open deals that were moved on past a criterion in the last `days`, with what did not hold in the stage's words. */
export const practiceDeviations = query({
  name: "opportunity.practice_deviations",
  input,
  access: mayReadOpportunities,
  run: async ({ tx, input: { days } }): Promise<{ items: Deviation[] }> => {
    const since = dayOf(new Date(now().getTime() - days * dayMs));
    const [rows, stages] = [await selectDeviations(tx, since), await selectStages(tx, { archived: true })];
    const nameOf = new Map(stages.map(({ id, name }) => [id, name]));
    const words = new Map(
      stages.flatMap(({ entryCriteria, exitCriteria }) =>
        [...entryCriteria, ...exitCriteria].map(({ key, text }) => [key, text] as const),
      ),
    );
    const items = rows.map(({ id, name, by, fromStageId, toStageId, unmet, reason, on }) => ({
      deal: { id, name },
      by: by ?? "",
      from: fromStageId ? (nameOf.get(fromStageId) ?? null) : null,
      to: nameOf.get(toStageId) ?? "",
      unmet: unmet.map((key) => words.get(key) ?? key),
      reason,
      on,
    }));
    return { items };
  },
});
