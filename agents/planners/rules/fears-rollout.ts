import type { Turn } from "#agents/runtime/turn.ts";
import { asks, type Clause, type Entity, type IntentName } from "#lib/language/index.ts";

/** What is wanted against a worry: a case, a way to answer. */
const help =
  /案例|例子|先例|实例|同行|样板|标杆|证言|应对|回应|怎么(?!样)|咋(?!样)|如何|办法|说法|话术|对策|打消|化解|安抚|支招|[出想支]个?招|做过|用过|参考|\b(?:case|answer|reassure)/iu;
const apart: ReadonlySet<IntentName> = new Set<IntentName>([
  ...(["complaint.log", "usage.report", "task.create", "visit.plan", "call.prepare"] as const),
  ...([
    "opportunity.stage",
    "opportunity.won",
    "opportunity.lost",
    "knowledge.capture",
    "visit.prepare",
  ] as const),
]);
/** 刚拜访完…: told of a talk, which is kept as one. */
const past =
  /刚|拜访|走访|(?:聊|谈|见|碰|打|开|吃|喝|回)(?:完|过|了)|电话里|微信里?说|今天|昨天|前天|上午|下午|上周|记(?:一下|下|上|着)|备注/u;
const longest = 40;

const inside = ({ start, end }: Clause, entity: Entity): boolean =>
  entity.start >= start && entity.end <= end;

/** Whether a stretch tells of the fear that a roll-out goes wrong. */
const fears = (clause: Clause, entities: readonly Entity[]): boolean =>
  entities.some(
    (each) => each.type === "objection" && each.value.kind === "implementation_risk" && inside(clause, each),
  );

/** 他们怕上线出岔子 有没有同行的例子: the worry and what is wanted against it are one question. */
export function withoutWorries(
  clauses: readonly Clause[],
  { text, entities }: Turn["understanding"],
): readonly Clause[] {
  const at = clauses.findIndex((clause) => fears(clause, entities) && !apart.has(clause.intent));
  const worry = clauses[at];
  if (!worry || past.test(worry.text)) return clauses;
  const [next, before] = [clauses[at + 1], clauses[at - 1]];
  const wanted = [next, before].find((each) => each && help.test(each.text) && !apart.has(each.intent));
  if (!wanted) return clauses;
  const [first, last] = wanted === next ? [worry, wanted] : [wanted, worry];
  const whole: Clause = {
    ...worry,
    intent: "objection.handle",
    slots: { ...wanted.slots, ...worry.slots },
    negated: false,
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
  };
  return clauses.flatMap((each) => (each === first ? [whole] : each === last ? [] : [each]));
}

/** Whether a clause asks how to meet the fear of a roll-out, or tells no more than that they have it. */
export function fearsRollout({ clause, understanding: { entities } }: Turn): boolean {
  const { intent, text } = clause;
  if (apart.has(intent) || !fears(clause, entities)) return false;
  if (help.test(text) && (asks(text) || intent !== "activity.report")) return true;
  return !past.test(text) && text.length <= longest && (intent === "objection.handle" || intent === "none");
}
