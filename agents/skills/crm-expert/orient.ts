import { z } from "zod";
import type { Suggestion } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What it has words for; it also stands in for intents that no skill serves yet. */
const spoken: IntentName[] = ["greeting", "thanks", "help", "none", "confirm", "deny"];
const daily = ["today", "funnel", "stuck", "hot"] as const;
const examples = ["capture", "complete", "hot", "find"] as const;

const thanked = /谢谢|谢啦|多谢|感谢|辛苦/u;

/** What can be done with what is talked about, else what people begin with in their work. */
function offersFor({ state, t, context }: Turn): Suggestion[] {
  const near = state.focus.find(({ type }) => type === "customer" || type === "opportunity");
  if (near)
    return ["next", "visit", "risks", "report"].map((key) => ({
      label: t(`agents.offer.${key}.label`),
      text: t(`agents.offer.${key}.text`, { label: near.label }),
    }));
  const { role } = context.principal;
  const own = role.startsWith("sales") || role === "customer_success" ? daily : examples;
  return own.map((key) => ({
    label: t(`agents.example.${key}.label`),
    text: t(`agents.example.${key}.text`),
  }));
}

/** Greets, says what can be done here, and is honest about what cannot. */
export const orientSkill = defineSkill({
  name: "orient",
  agent: "crm_expert",
  intents: spoken,
  shows: [],
  input: z.object({ intent: z.custom<IntentName>((name) => typeof name === "string") }),
  read: ({ understanding, clause }) => {
    const intent = understanding.intents[0]?.name ?? "none";
    return { intent: !spoken.includes(intent) && thanked.test(clause.text) ? "thanks" : intent };
  },
  gather: () => [],
  compose: ({ intent }, turn, done) => {
    const { t } = turn;
    const suggestions = offersFor(turn);
    const known = spoken.includes(intent);
    const text = t(`agents.orient.${known ? intent : "none"}`, {
      name: turn.preferences?.name ?? turn.context.principal.name,
    });
    return replyWith(turn, done, text, { suggestions, confidence: known && intent !== "none" ? 1 : 0.3 });
  },
});
