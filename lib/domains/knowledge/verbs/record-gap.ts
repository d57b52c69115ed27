import { gapKey } from "#lib/language/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { recordGapInput } from "../contract.ts";
import { countGap } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** Counts a question that the knowledge did not answer, so that somebody can write what is missing. */
export const recordGap = command({
  name: "knowledge.record_gap",
  input: recordGapInput,
  access: mayRead,
  run: async ({ tx, context, input: { question } }) => {
    const { tenantId, userId } = context.principal;
    const at = now();
    const row = await countGap(tx, {
      id: newId("gap"),
      tenantId,
      key: gapKey(question).slice(0, 300),
      question,
      lastAskedBy: userId,
      lastAskedAt: at,
      createdAt: at,
    });
    return {
      result: { id: row.id, times: row.times },
      changes: [],
      event: {
        type: "knowledge.gap_recorded",
        aggregateType: "knowledge_gap",
        aggregateId: row.id,
        payload: { times: row.times },
      },
    };
  },
});
