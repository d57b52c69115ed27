import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

/** Takes back what the last turn of this conversation wrote. */
export const undoLastSkill = defineSkill({
  name: "undo_last",
  agent: "crm_expert",
  intents: ["undo"],
  shows: ["undo_result"],
  input: z.object({}),
  read: () => ({}),
  gather: (_input, _turn, done) => (wasTried(done, "turn_undo") ? [] : [{ tool: "turn_undo", input: {} }]),
  compose: (_input, turn, done) => {
    const output = resultOf(done, "turn_undo")?.output as { reverted: number } | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    const key = output.reverted === 0 ? "agents.undo.nothing" : "agents.undo.done";
    return replyWith(turn, done, turn.t(key, { count: output.reverted }));
  },
});
