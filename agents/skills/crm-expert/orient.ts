import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

const examples = ["capture", "complete", "hot", "find"] as const;

/** Greets, says what can be done here, and is honest about what cannot. */
export const orientSkill = defineSkill({
  name: "orient",
  agent: "crm_expert",
  intents: ["greeting", "help", "none", "confirm", "deny"],
  shows: [],
  input: z.object({ intent: z.string() }),
  read: (turn) => ({ intent: turn.understanding.intents[0]?.name ?? "none" }),
  gather: () => [],
  compose: ({ intent }, turn, done) => {
    const { t } = turn;
    const suggestions = examples.map((key) => ({
      label: t(`agents.example.${key}.label`),
      text: t(`agents.example.${key}.text`),
    }));
    const text = t(`agents.orient.${intent}`, { name: turn.context.principal.name });
    return replyWith(turn, done, text, { suggestions, confidence: intent === "none" ? 0.3 : 1 });
  },
});
