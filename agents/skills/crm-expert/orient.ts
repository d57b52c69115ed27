import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What it has words for; it also stands in for intents that no skill serves yet. */
const spoken: IntentName[] = ["greeting", "thanks", "help", "none", "confirm", "deny"];
const examples = ["capture", "complete", "hot", "find"] as const;

/** Greets, says what can be done here, and is honest about what cannot. */
export const orientSkill = defineSkill({
  name: "orient",
  agent: "crm_expert",
  intents: spoken,
  shows: [],
  input: z.object({ intent: z.custom<IntentName>((name) => typeof name === "string") }),
  read: (turn) => ({ intent: turn.understanding.intents[0]?.name ?? "none" }),
  gather: () => [],
  compose: ({ intent }, turn, done) => {
    const { t } = turn;
    const suggestions = examples.map((key) => ({
      label: t(`agents.example.${key}.label`),
      text: t(`agents.example.${key}.text`),
    }));
    const known = spoken.includes(intent);
    const text = t(`agents.orient.${known ? intent : "none"}`, { name: turn.context.principal.name });
    return replyWith(turn, done, text, { suggestions, confidence: known && intent !== "none" ? 1 : 0.3 });
  },
});
