import type { Filter } from "#lib/platform/records/contract.ts";
import { boundOperator } from "../bound-by.ts";
import { inPeriod } from "../periods/in-period.ts";
import { lengthSaid } from "../periods/length-said.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, type Scene, type Stretch, spansOf } from "../scene.ts";

const NOT_BOUGHT = /(?:没|未)(?:有)?(?:买|用|上|采购|订)过?$/;
const ENDED =
  /(?<none>没有?|未|从没|从未|没)?(?:(?<act>赢|签|成交|下|丢|输|谈崩)过(?:单子?|合同|项目|约)?|(?<again>下单|成交|签约|签单|购买|复购|采购|买)(?:了|过)?(?=(?:超过|至少|不止|不少于|多于)?[\d一二两三四五六七八九十]{1,3}[次单笔]))/g;
/** 半年没下单, 今年没再签: what was not signed in a time. */
const NOT_SINCE =
  /(?<!有)(?:没有?|未)(?:再|有过?)?(?:新的?)?(?:下单|下过单|成交|签约|签单|签(?:新单)?|买(?:东西)?|采购|复购|续约|续费|合作)(?!日期|时间)/g;
const WON = /赢|签|成交|下|买|购|续|合作/;

const won: Filter = { field: "outcome", op: "eq", value: "won" };
const none = { op: "eq" as const, value: 0 };

/** Customers and deals by what is sold: 买过WMS的, 没买过云账的, 含智仓的商机. */
export function boughtConditions({ text, spans, object }: Scene): Condition[] {
  if (object !== "customer" && object !== "opportunity") return [];
  return spansOf(spans, "product").flatMap(({ start, end, value }): Condition[] => {
    const without = NOT_BOUGHT.test(text.slice(Math.max(0, start - 6), start));
    const item: Filter = { related: "items", where: { field: "product", op: "eq", value: value.name } };
    const unresolved = [{ object: "product", name: value.name }];
    const filter: Filter =
      object === "opportunity" ? item : { related: "opportunities", where: { all: [won, item] } };
    return [{ start, end, filter: without ? { ...filter, count: none } : filter, unresolved }];
  });
}

/** 下单超过两次: how many deals. */
function countBehind(text: string, spans: Scene["spans"], end: number) {
  const times = spansOf(spans, "quantity").find(
    ({ start, value }) => start >= end && start - end <= 4 && /^[次单笔]$/.test(value.unit),
  );
  if (times === undefined) return undefined;
  const op = boundOperator(times.value, text.slice(times.start, times.end)) ?? ("eq" as const);
  return { end: times.end, count: { op, value: times.value.value } };
}

/** The time that stands right before, as a condition on when deals were closed. */
function timeBefore(
  { text, spans, clock }: Scene,
  act: Stretch,
): { start: number; filter: Filter } | undefined {
  const clause = clauseAround(text, act.start, act.end);
  const before = { start: clause.start, end: act.start };
  const date = spansOf(spans, "date").findLast((span) => inside(span, before));
  if (date) return { start: date.start, filter: inPeriod("closedAt", date.value, clock) };
  const length = spansOf(spans, "duration").findLast((span) => inside(span, before));
  const whole = length && lengthSaid(length);
  if (length === undefined || whole === undefined) return undefined;
  const value = { last: whole.amount, unit: whole.unit };
  return { start: length.start, filter: { field: "closedAt", op: "within", value } };
}

/** Customers who signed nothing in a time: 半年没下单的, 今年没再签的. */
function silentBuyers(scene: Scene): Condition[] {
  return [...scene.text.matchAll(NOT_SINCE)].flatMap((match): Condition[] => {
    const act = { start: match.index, end: match.index + match[0].length };
    const time = timeBefore(scene, act);
    if (time === undefined || /(?:建|增|入|立|册|进)[^,.;]{0,6}$/.test(scene.text.slice(0, time.start)))
      return [];
    const where: Filter = { all: [won, time.filter] };
    return [{ start: time.start, end: act.end, filter: { related: "opportunities", where, count: none } }];
  });
}

const HELD = /(?<none>没有?)?有?(?<kind>赢单|成交单|丢单|输单|在谈(?:的)?单子?)(?=的|也|但|却|又|且|和|$)/g;
const HELD_ENDS: readonly (readonly [RegExp, string])[] = [
  [/赢|成交/, "won"],
  [/丢|输/, "lost"],
  [/在谈/, "open"],
];

/** 有赢单也有在谈单的 */
function heldDeals(text: string): Condition[] {
  return [...text.matchAll(HELD)].flatMap(({ index: start, 0: said, groups }): Condition[] => {
    const value = HELD_ENDS.find(([cue]) => cue.test(groups?.kind ?? ""))?.[1];
    if (value === undefined || !/^(?:没|有)/.test(said)) return [];
    const where: Filter = { field: "outcome", op: "eq", value };
    const without = groups?.none !== undefined;
    return [
      {
        start,
        end: start + said.length,
        filter: { related: "opportunities", where, ...(without && { count: none }) },
      },
    ];
  });
}

/** Customers by how deals with them ended: 赢过单又丢过单的, 从没成交过的, 去年丢过单的. */
export function endedConditions(scene: Scene): Condition[] {
  const { text, spans, object, clock } = scene;
  if (object !== "customer") return [];
  const ended = [...text.matchAll(ENDED)].map((match): Condition => {
    const [start, end] = [match.index, match.index + match[0].length];
    const clause = clauseAround(text, start, end);
    const outcome: Filter = WON.test(match.groups?.act ?? "签")
      ? won
      : { field: "outcome", op: "eq", value: "lost" };
    const date = spansOf(spans, "date").findLast((span) => inside(span, { start: clause.start, end: start }));
    const often = countBehind(text, spans, end);
    const where: Filter = date ? { all: [outcome, inPeriod("closedAt", date.value, clock)] } : outcome;
    const without = match.groups?.none !== undefined;
    return {
      start: date?.start ?? start,
      end: often?.end ?? end,
      filter: {
        related: "opportunities",
        where,
        ...(often && { count: often.count }),
        ...(without && { count: none }),
      },
    };
  });
  return [...silentBuyers(scene), ...heldDeals(text), ...ended];
}
