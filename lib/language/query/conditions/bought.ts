import type { Filter } from "#lib/platform/records/contract.ts";
import { boundOperator } from "../bound-by.ts";
import { inPeriod } from "../periods/in-period.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, type Scene, spansOf } from "../scene.ts";

const NOT_BOUGHT = /(?:没|未)(?:有)?(?:买|用|上|采购|订)过?$/;
const ENDED =
  /(?<none>没有?|未|从没|从未|没)?(?:(?<act>赢|签|成交|下|丢|输|谈崩)过(?:单子?|合同|项目|约)?|(?<again>下单|成交|签约|签单|购买|复购|采购|买)(?:了|过)?(?=(?:超过|至少|不止|不少于|多于)?[\d一二两三四五六七八九十]{1,3}[次单笔]))/g;
const WON = /赢|签|成交|下/;

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

/** Customers by how deals with them ended: 赢过单又丢过单的, 从没成交过的, 去年丢过单的. */
export function endedConditions({ text, spans, object, clock }: Scene): Condition[] {
  if (object !== "customer") return [];
  return [...text.matchAll(ENDED)].map((match): Condition => {
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
}
