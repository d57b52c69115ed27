import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { saysRest } from "#lib/language/index.ts";

const offered = 4;

/** Says that the list that was shown has no such row, or that its rows are too many to be dealt with at once. */
export const tellListEndSkill = defineSkill({
  name: "tell_list_end",
  agent: "crm_expert",
  intents: [],
  shows: [],
  input: z.object({ place: z.number(), rest: z.boolean() }),
  read: ({ understanding: { entities }, clause }) => ({
    place: Math.max(
      0,
      ...entities.flatMap((each) => (each.type === "count_order" ? [each.value.count] : [])),
    ),
    rest: saysRest(clause.text),
  }),
  gather: () => [],
  compose: ({ place, rest }, turn, done) => {
    const { t, pointed = [] } = turn;
    const shown = turn.state.shown ?? [];
    if (rest && pointed.length === 0) return replyWith(turn, done, t("dialogue.list.noRest"));
    const suggestions = shown.slice(0, offered).map(({ label }) => ({ label, text: label }));
    const text = rest ? t("dialogue.list.tooMany") : t("dialogue.list.end", { count: shown.length, place });
    return replyWith(turn, done, text, { suggestions, confidence: 0.6 });
  },
});
