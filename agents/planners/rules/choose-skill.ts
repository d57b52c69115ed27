import type { Turn } from "#agents/runtime/turn.ts";
import { skillFor, skills } from "#agents/skills/index.ts";
import type { Skill } from "#agents/skills/skill.ts";

/** The skill that answers what is asked: what shall not be done, then an open question, then the intent. */
export function chooseSkill(turn: Turn): Skill {
  const { intent, negated } = turn.clause;
  if (negated) return skills.acknowledge_negated as unknown as Skill;
  const asked = turn.state.pending?.kind;
  const answers = intent === "confirm" || intent === "deny";
  if (answers && asked === "duplicate") return skills.answer_duplicate as unknown as Skill;
  if (answers && asked === "confirm") return skills.answer_proposal as unknown as Skill;
  return skillFor(intent);
}
