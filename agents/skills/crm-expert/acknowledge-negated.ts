import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

/** 先别建商机: what is said so that it is not done is not done, and that is said. */
export const acknowledgeNegatedSkill = defineSkill({
  name: "acknowledge_negated",
  agent: "crm_expert",
  intents: [],
  shows: [],
  input: z.object({ words: z.string() }),
  read: ({ clause }) => ({ words: clause.text.trim() }),
  gather: () => [],
  compose: ({ words }, turn, done) => replyWith(turn, done, turn.t("agents.clause.negated", { words })),
});
