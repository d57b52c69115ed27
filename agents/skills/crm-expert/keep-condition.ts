import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { subjectObjects } from "#lib/domains/activities/contract.ts";

const longest = 200;
const input = z.object({ words: z.string(), about: z.record(z.string(), z.string()) });

/** 他要是同意就推进到谈判: what depends on something that has not happened becomes a task, on the record that is talked about. */
export const keepConditionSkill = defineSkill({
  name: "keep_condition",
  agent: "crm_expert",
  intents: [],
  shows: ["record"],
  input,
  read: ({ clause, state }) => {
    const near = state.focus.find(({ type }) => subjectObjects.some((object) => object === type));
    return { words: clause.text.trim(), about: near ? { [near.type]: near.id } : {} };
  },
  gather: ({ words, about }, _turn, done) =>
    wasTried(done, "task_create")
      ? []
      : [{ tool: "task_create", input: { title: words.slice(0, longest), ...about } }],
  compose: ({ words }, turn, done) => {
    const { t } = turn;
    if (!resultOf(done, "task_create"))
      return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const { focus } = turn.state;
    // The talk goes on about the record, not about the reminder.
    const reply = replyWith(turn, done, t("agents.clause.condition", { words }));
    return { ...reply, state: { ...reply.state, focus } };
  },
});
