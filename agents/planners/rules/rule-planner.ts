import type { FinishedCall, Plan, PlanInput, Planner, Reply, Turn } from "#agents/runtime/turn.ts";
import type { Skill } from "#agents/skills/skill.ts";
import { chooseSkill } from "./choose-skill.ts";

function answer(skill: Skill, input: unknown, turn: Turn, done: FinishedCall[]): Reply {
  const reply = skill.compose(input, turn, done);
  return { ...reply, artifacts: reply.artifacts.filter(({ kind }) => skill.shows.includes(kind)) };
}

/** Next calls or the answer, from the skill that fits; a pure function of the turn and what is done. */
function planByRules({ turn, done }: PlanInput): Plan {
  const skill = chooseSkill(turn);
  const input = skill.input.parse(skill.read(turn));
  const calls = skill.gather(input, turn, done);
  if (calls.length === 0) return { kind: "reply", reply: answer(skill, input, turn, done) };
  const first = done.length + 1;
  // Numbered by position, so that a second attempt makes the same calls under the same ids.
  return { kind: "calls", calls: calls.map((call, index) => ({ ...call, id: `r${first + index}` })) };
}

/** The engine that needs no model. */
export const rulePlanner: Planner = {
  engine: { kind: "rules" },
  plan: async (input) => planByRules(input),
};
