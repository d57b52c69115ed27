import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { rescoreLeadsInput } from "../contract.ts";
import { mayManageScoring } from "../policy.ts";
import { scoreLead } from "../scoring.ts";
import { activeWeighing, selectStretch, writeScores } from "../weights-repository.ts";

/**
 * Scores one stretch of leads by the weights and the day of today, behind people's backs: versions stay. `next` is where
 * to go on from, null when all are done. A converted or lost lead keeps the score it had.
 */
export const rescoreLeads = command({
  name: "scoring.rescore",
  input: rescoreLeadsInput,
  access: mayManageScoring,
  run: async ({ tx, context, input: { after = "", limit } }) => {
    const at = now();
    const weighing = await activeWeighing(tx);
    const rows = await selectStretch(tx, after, limit);
    const scores = rows.flatMap((row) => {
      if (row.status === "converted" || row.status === "lost") return [];
      const detail = scoreLead(row as Parameters<typeof scoreLead>[0], at, weighing);
      const same = stableJson(detail) === stableJson(row.scoreDetail);
      return same ? [] : [{ id: row.id, version: row.version, detail }];
    });
    await writeScores(tx, scores);
    const next = rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
    const { tenantId } = context.principal;
    const event = { type: "scoring.rescored", aggregateType: "score_weights", aggregateId: tenantId };
    const result = { rescored: scores.length, next };
    return { result, changes: [], event: { ...event, payload: { rescored: scores.length } } };
  },
});
