import type { FinishedCall, Plan, PlanInput, Planner, Reply, Turn } from "#agents/runtime/turn.ts";
import { keepConditionSkill } from "#agents/skills/crm-expert/keep-condition.ts";
import { failureText, keepingFocus, replyWith } from "#agents/skills/evidence.ts";
import { agentOf, type Skill, type SkillCall } from "#agents/skills/skill.ts";
import { findTool } from "#agents/tools/index.ts";
import { asPreferred } from "./as-preferred.ts";
import { asSpoken } from "./as-spoken.ts";
import { askedTurns, callId, callsFor } from "./asked-parts.ts";
import { chooseSkill } from "./choose-skill.ts";
import { joinReplies } from "./join-replies.ts";
import { pointAt } from "./point-at.ts";
import { isStuck, takeBackFirst, withoutGone, withoutTakenBack } from "./take-back-first.ts";

type Step = { skill: Skill; input: unknown; calls: SkillCall[] };

const writes = ({ tool }: SkillCall): boolean => findTool(tool)?.risk !== "read";

function stepOf(skill: Skill, turn: Turn, done: FinishedCall[]): Step {
  const input = skill.input.parse(skill.read(turn));
  return { skill, input, calls: skill.gather(input, turn, done) };
}

/** What a clause needs next. What depends on something that has not happened is not done but kept. */
function nextStep(turn: Turn, done: FinishedCall[]): Step {
  const kept = keepConditionSkill as unknown as Skill;
  const isKept = turn.clause.condition !== undefined && done.some(({ tool }) => tool === "task_create");
  if (isKept) return stepOf(kept, turn, done);
  const step = stepOf(chooseSkill(turn), turn, done);
  return turn.clause.condition !== undefined && step.calls.some(writes) ? stepOf(kept, turn, done) : step;
}

function answer({ skill, input }: Step, turn: Turn, done: FinishedCall[]): Reply {
  const reply = keepingFocus(turn, skill.compose(input, turn, done), done);
  const artifacts = reply.artifacts.filter(({ kind }) => skill.shows.includes(kind));
  // A list that only served to find a record was seen by nobody: 第二个 does not point into it.
  const listed = artifacts.some(({ kind }) => kind === "record_table" || kind === "lead_table");
  const nobody = skill.shows.includes("record_table") && reply.state.shown?.length === 0;
  const [first, ...others] = reply.state.shown ?? [];
  const told = others.length > 0 && first !== undefined && reply.text.includes(first.label);
  const { shown: _unseen, ...state } = reply.state;
  return { ...reply, artifacts, state: listed || told || nobody ? reply.state : state };
}

/** The question, with the clauses that go on once it is answered. */
function withWaiting(reply: Reply, waiting: readonly string[], comma: string): Reply {
  const { pending } = reply.state;
  if (waiting.length === 0 || pending?.kind !== "choose") return reply;
  return {
    ...reply,
    state: { ...reply.state, pending: { ...pending, text: [pending.text, ...waiting].join(comma) } },
  };
}

/** Next calls or the answer: clause by clause, each by the skill that fits; a pure function of the turn and what is done. */
function planByRules({ turn: asked, done: all }: PlanInput): Plan {
  const turn = withoutGone(asked, all);
  const before = takeBackFirst(turn, all);
  if (before.length > 0) return { kind: "calls", calls: before };
  if (isStuck(all)) return { kind: "reply", reply: replyWith(turn, all, failureText(turn, all) ?? "") };
  const done = withoutTakenBack(all);
  const replies: Reply[] = [];
  const waiting: string[] = [];
  let { state } = turn;
  for (const [index, clause] of askedTurns(turn).entries()) {
    const part = pointAt({ ...clause, state });
    const calls = callsFor(index, done);
    const step = nextStep(part, calls);
    const open = replies.at(-1)?.state.pending;
    // Whom it is about is asked: what hangs on the answer is not done before it.
    if (open?.kind === "choose" && calls.length === 0 && step.calls.some(writes)) {
      waiting.push(clause.text);
      continue;
    }
    if (step.calls.length > 0) {
      const first = calls.length + 1;
      const agent = agentOf(step.skill, part);
      return {
        kind: "calls",
        calls: step.calls.map((call, number) => ({ agent, ...call, id: callId(index, first + number) })),
      };
    }
    const reply = answer(step, part, calls);
    replies.push(reply);
    state = { ...state, ...reply.state };
  }
  const reply = joinReplies(replies, turn.t("lead.clauseComma"));
  return {
    kind: "reply",
    reply: asSpoken(asPreferred(withWaiting(reply, waiting, turn.t("lead.clauseComma")), turn), turn),
  };
}

/** The engine that needs no model. */
export const rulePlanner: Planner = {
  engine: { kind: "rules" },
  plan: async (input) => planByRules(input),
};
