import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { saidOf, unkeptIn } from "./unkept-in.ts";

const input = z.object({ what: z.string().nullable() });

/** Says in one sentence that something asked for is not kept here, and what is kept in its place. */
export const tellUnkeptSkill = defineSkill({
  name: "tell_unkept",
  agent: "strategy",
  intents: [],
  shows: [],
  input,
  read: (turn) => ({ what: unkeptIn(saidOf(turn)) ?? null }),
  gather: () => [],
  compose: ({ what }, turn) => {
    const { t } = turn;
    const text = t(`figures.unkept.${what ?? "money"}.text`);
    const ask = t(`figures.unkept.${what ?? "money"}.ask`);
    return replyWith(turn, [], text, { suggestions: [{ label: ask, text: ask }], confidence: 0.9 });
  },
});
