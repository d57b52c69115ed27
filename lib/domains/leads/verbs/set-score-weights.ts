import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { setScoreWeightsInput } from "../contract.ts";
import { mayManageScoring } from "../policy.ts";
import { activeWeighing, insertWeights, tellScoring } from "../weights-repository.ts";

/** Makes a further version of the score's weights the one that counts. Leads are scored anew in the background. */
export const setScoreWeights = command({
  name: "scoring.set_weights",
  input: setScoreWeightsInput,
  access: mayManageScoring,
  run: async ({ tx, context, input: { weights, reason } }) => {
    const { tenantId, userId } = context.principal;
    const before = await activeWeighing(tx);
    const row = { tenantId, weights, reason: reason ?? null, createdBy: userId, createdAt: now() };
    const version = await insertWeights(tx, row);
    await tellScoring(tx, tenantId);
    const change = {
      entityType: "score_weights",
      entityId: tenantId,
      op: "update" as const,
      before: { ...before.weights },
      after: { ...weights },
      version,
    };
    const event = { type: "scoring.weights_set", aggregateType: "score_weights", aggregateId: tenantId };
    return { result: { version }, changes: [change], event: { ...event, payload: { version } } };
  },
});
