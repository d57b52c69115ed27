import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

/** Asks once more which of several is meant, where the answer chose none: 确认 is no choice. */
export const askAgainSkill = defineSkill({
  name: "ask_again",
  agent: "crm_expert",
  intents: [],
  shows: ["choice"],
  input: z.object({}),
  read: () => ({}),
  gather: () => [],
  compose: (_input, turn, done) => {
    const { t, state } = turn;
    const open = state.pending?.kind === "choose" ? state.pending : null;
    if (!open) return replyWith(turn, done, t("agents.orient.confirm"));
    const question = t("dialogue.list.again", {
      names: open.options.map(({ label }) => label).join(t("lead.listComma")),
    });
    const options = open.options.map(({ id, label, detail }, index) => ({
      id,
      label,
      ...(detail && { detail }),
      text: t("agents.which.option", { index: index + 1, label }),
    }));
    const reply = replyWith(turn, done, question);
    return {
      ...reply,
      artifacts: [{ kind: "choice" as const, data: { question, options, total: options.length } }],
      state: { ...reply.state, pending: open },
    };
  },
});
