import type { Turn } from "#agents/runtime/turn.ts";
import { skillFor, skills } from "#agents/skills/index.ts";
import type { Skill } from "#agents/skills/skill.ts";

const changing = /改成|改为|改到|换成|换了|升(?:任|职|为|成|了|到)|调(?:去|到)/;

/** 把宏远机械的行业改成…: a change to somebody who is not the lead that is talked about completes no lead. */
function changesAnother({ clause, understanding, state }: Turn): boolean {
  if (clause.intent !== "lead.complete" || !changing.test(clause.text)) return false;
  const label = state.focus.find(({ type }) => type === "lead")?.label ?? "";
  return understanding.entities.some(
    ({ type, value }) =>
      (type === "company" || type === "person") && "name" in value && !label.includes(String(value.name)),
  );
}

/** The skill that answers what is asked: what shall not be done, then an open question, then the intent. */
export function chooseSkill(turn: Turn): Skill {
  const { intent, negated } = turn.clause;
  if (negated) return skills.acknowledge_negated as unknown as Skill;
  const asked = turn.state.pending?.kind;
  const answers = intent === "confirm" || intent === "deny";
  if (answers && asked === "duplicate") return skills.answer_duplicate as unknown as Skill;
  if (answers && asked === "confirm") return skills.answer_proposal as unknown as Skill;
  return skillFor(changesAnother(turn) ? "record.update" : intent);
}
