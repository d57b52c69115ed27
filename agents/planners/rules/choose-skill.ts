import type { Turn } from "#agents/runtime/turn.ts";
import { skillFor, skills } from "#agents/skills/index.ts";
import type { Skill } from "#agents/skills/skill.ts";

/** The skill that answers this turn: an open question first, then the strongest intent. */
export function chooseSkill(turn: Turn): Skill {
  const intent = turn.understanding.intents[0]?.name ?? "none";
  const asked = turn.state.pending?.kind;
  const answers = intent === "confirm" || intent === "deny";
  if (answers && asked === "duplicate") return skills.answer_duplicate as unknown as Skill;
  if (answers && asked === "confirm") return skills.answer_proposal as unknown as Skill;
  return skillFor(intent);
}
