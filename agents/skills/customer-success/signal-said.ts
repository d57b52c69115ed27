import type { Turn } from "#agents/runtime/turn.ts";
import { answerWanted, type Severity, scopeSaid, severityOf } from "./complaint-effect.ts";
import { type Fall, fallSaid } from "./fall-said.ts";

/** What a customer's state is told by: use that falls, a complaint, or the score they gave us. */
export type Signal = {
  kind: "usage" | "complaint" | "nps";
  severity: Severity;
  words: string;
  fall: Fall;
  /** 0–10, where they were asked how likely they are to recommend us. */
  score: number | null;
  scope: string | null;
  /** They use it more than before. */
  rises: boolean;
  /** Until when they want to hear from us. */
  wanted: string | null;
};

const steep = 30;
const detractor = 6;
const passive = 8;
const rated = /(?:NPS|净推荐值?|满意度(?:评分|打分|调查)?)[^\d]{0,8}(?<score>\d{1,2})/iu;

const rose =
  /涨|升|增(?:加|长|多|了)|翻(?:了)?(?:倍|番)|多了|更多|回升|恢复|\b(?:rose|grew|up|doubled|increased)\b/iu;
const fell =
  /降|掉|跌|减|少了?(?!不了)|低|没(?:人|怎么|登录|用)|不(?:用|怎么|再)|停|只(?:有|用|剩)|\b(?:fell|dropped|down)\b/iu;

function kindOf(turn: Turn, score: number | null): Signal["kind"] {
  if (score !== null) return "nps";
  return turn.clause.intent === "usage.report" ? "usage" : "complaint";
}

const severityFor = (kind: Signal["kind"], text: string, { percent }: Fall, score: number): Severity => {
  if (kind === "usage") return (percent ?? 0) >= steep ? "high" : "medium";
  if (kind === "nps") return score <= detractor ? "high" : score <= passive ? "medium" : "low";
  return severityOf(text);
};

/** What the sentence tells of how a customer does. */
export function signalSaid(turn: Turn): Signal {
  const told = rated.exec(turn.text)?.groups?.score;
  const score = told === undefined || Number(told) > 10 ? null : Number(told);
  const kind = kindOf(turn, score);
  const fall = fallSaid(turn.understanding.text, turn.clause.slots.percent?.percent);
  return {
    kind,
    severity: severityFor(kind, turn.text, fall, score ?? 0),
    words: turn.text.trim(),
    rises: kind === "usage" && rose.test(turn.text) && !fell.test(turn.text),
    fall,
    score,
    scope: kind === "complaint" ? scopeSaid(turn) : null,
    wanted: kind === "complaint" ? answerWanted(turn) : null,
  };
}

/** What the state of a customer is worth: told gladly, told without more, or a bad sign. */
export const outcomeOf = ({ kind, score, rises }: Signal): "positive" | "neutral" | "negative" => {
  if (kind === "usage") return rises ? "positive" : "negative";
  if (kind !== "nps" || score === null || score <= detractor) return "negative";
  return score <= passive ? "neutral" : "positive";
};
