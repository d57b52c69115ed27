import { hearBound } from "../../entities/hear-bound.ts";
import type { DurationUnit } from "../../model/entity.ts";
import type { SpanOf } from "../../model/span.ts";
import { scanNumbers } from "../../numerals/scan-numbers.ts";
import { boundBy, type Figure } from "../bound-by.ts";
import { MONEY_FIELDS, NUMBER_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, inside, type Scene, type Stretch, spansOf } from "../scene.ts";

type Placed = Figure & Stretch;

/** The field named last before a place in its clause, or first behind it, that can hold such a figure. */
function fieldNear({ text, spans, object }: Scene, figure: Placed, fitting: readonly string[]) {
  const clause = clauseAround(text, figure.start, figure.end);
  const named = spansOf(spans, "field").flatMap(({ start, end, value }) => {
    const name = value.on[object];
    const near = name !== undefined && fitting.includes(name) && inside({ start, end }, clause);
    return near ? [{ name, start, end }] : [];
  });
  return named.findLast(({ end }) => end <= figure.start) ?? named[0];
}

function condition(scene: Scene, figure: Placed, fitting: readonly string[], fallback?: string): Condition[] {
  const named = fieldNear(scene, figure, fitting);
  const field = named?.name ?? fallback;
  if (field === undefined) return [];
  const behind = /^(?:级别?|量级|元?大单)/.exec(scene.text.slice(figure.end, figure.end + 3))?.[0] ?? "";
  const words = scene.text.slice(figure.start, figure.end) + behind.replace("级别", "级");
  const start = named === undefined ? figure.start : Math.min(named.start, figure.start);
  return [{ start, end: figure.end, filter: boundBy(field, figure, words) }];
}

/** 年营收 is the only money of a customer that people name by itself. */
const moneyFallback = (object: RecordName): string | undefined =>
  object === "customer" ? undefined : MONEY_FIELDS[object]?.[0];

function countFallback(object: RecordName, unit: string): string | undefined {
  const held = (name: string) => NUMBER_FIELDS[object]?.find((each) => each === name);
  if (/^(?:人|员工|号人|employees|people|staff)$/.test(unit)) return held("employees");
  if (/^(?:家|个)?供应商$/.test(unit)) return held("competitorCount");
  if (unit === "分钟") return held("minutes");
  return unit === "分" ? held("score") : undefined;
}

const OF_RECORDS = /^(?:个|家|条|单|笔|位|名|项|次|场|通|件)$/;

const figureOf = (span: SpanOf<"number"> | SpanOf<"quantity">): Placed => ({
  start: span.start,
  end: span.end,
  ...span.value,
});

/** 70分以上: what bounds the figure stands behind its unit. */
function inPoints(text: string, span: SpanOf<"number">): Placed | undefined {
  const unit = /^ ?(?:分(?!钟|店|公司|之)|points?)/.exec(text.slice(span.end, span.end + 8));
  if (unit === null) return undefined;
  return { ...figureOf(span), ...hearBound(text, span.start, span.end + unit[0].length) };
}

function moneyConditions(scene: Scene): Condition[] {
  const { object } = scene;
  return spansOf(scene.spans, "money").flatMap(({ start, end, value: { amount, ...rest } }) =>
    condition(
      scene,
      { start, end, value: amount, ...rest },
      MONEY_FIELDS[object] ?? [],
      moneyFallback(object),
    ),
  );
}

function headConditions(scene: Scene): Condition[] {
  const numbers = NUMBER_FIELDS[scene.object] ?? [];
  return spansOf(scene.spans, "size").flatMap(({ start, end, value }) => {
    const { employees, band: _band, ...rest } = value;
    // 50到100人 is told by its middle as the size of one company, by its ends as a condition.
    const token = scanNumbers(scene.text.slice(start, end)).find(({ max }) => max !== undefined);
    const range =
      token?.max === undefined ? employees && { value: employees } : { value: token.value, max: token.max };
    if (!range) return [];
    const figure = { start, end, approximate: false, ...rest, ...range };
    return condition(scene, figure, numbers, countFallback(scene.object, "人"));
  });
}

const MINUTES: Partial<Record<DurationUnit, number>> = { minute: 1, hour: 60 };

/** 超过半小时的通话 */
function lengthConditions({ text, spans, object }: Scene): Condition[] {
  if (object !== "activity") return [];
  return spansOf(spans, "duration").flatMap(({ start, end, value }): Condition[] => {
    const each = MINUTES[value.unit];
    const heard = hearBound(text, start, end);
    if (each === undefined || heard.bound === undefined) return [];
    const figure = { ...heard, value: value.amount * each, approximate: false };
    return [{ ...heard, filter: boundBy("minutes", figure, text.slice(heard.start, heard.end)) }];
  });
}

/** 赢率不到一半 */
function halfConditions(scene: Scene, rates: readonly string[]): Condition[] {
  return [...scene.text.matchAll(/一半|过半/g)].flatMap(({ index: start, 0: said }) => {
    const figure = {
      value: 50,
      approximate: false,
      ...hearBound(scene.text, start, start + said.length),
      ...(said === "过半" && { bound: "min" as const }),
    };
    const near = /赢率|概率|把握|可能/.test(scene.text.slice(Math.max(0, start - 8), start));
    return near ? condition(scene, figure, rates, rates[0]) : [];
  });
}

/** Conditions on money, counts and percents: 预算三十万以上, 超过两百人的, 评分80分以上, 赢率不到五成. */
export function amountConditions(scene: Scene): Condition[] {
  const { spans, object, text } = scene;
  const numbers = NUMBER_FIELDS[object] ?? [];
  const rates = numbers.filter((name) => name === "winRate" || name === "probability");
  const percents = spansOf(spans, "percent").flatMap(({ start, end, value: { percent, kind, ...rest } }) =>
    kind === "discount" || /折|让利|降价|优惠|砍价/.test(text.slice(Math.max(0, start - 8), start))
      ? []
      : condition(scene, { start, end, value: percent, ...rest }, rates, rates[0]),
  );
  const counts = spansOf(spans, "quantity").flatMap((span) =>
    // 评分最高的10条 counts records.
    OF_RECORDS.test(span.value.unit)
      ? []
      : condition(scene, figureOf(span), numbers, countFallback(object, span.value.unit)),
  );
  const bare = spansOf(spans, "number").flatMap((span) => {
    // 评分前20 are the first so many.
    if (/[前头后]$/.test(text.slice(0, span.start))) return [];
    const points = inPoints(text, span);
    return condition(scene, points ?? figureOf(span), numbers, points && countFallback(object, "分"));
  });
  return [
    ...moneyConditions(scene),
    ...percents,
    ...counts,
    ...headConditions(scene),
    ...lengthConditions(scene),
    ...halfConditions(scene, rates),
    ...bare,
  ];
}
