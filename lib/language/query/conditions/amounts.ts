import type { SpanOf } from "../../model/span.ts";
import { boundBy, type Figure } from "../bound-by.ts";
import { MONEY_FIELDS, NUMBER_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, type Scene, spansOf } from "../scene.ts";

type Placed = Figure & { start: number; end: number };

/** The field named last before a place in its clause, or first behind it, that can hold such a figure. */
function fieldNear({ text, spans, object }: Scene, figure: Placed, fitting: readonly string[]) {
  const clause = clauseAround(text, figure.start, figure.end);
  const named = spansOf(spans, "field").flatMap(({ start, end, value }) => {
    const name = value.on[object];
    const near = start >= clause.start && end <= clause.start + clause.text.length;
    return name !== undefined && fitting.includes(name) && near ? [{ name, start, end }] : [];
  });
  return named.findLast(({ end }) => end <= figure.start) ?? named[0];
}

function condition(scene: Scene, figure: Placed, fitting: readonly string[], fallback?: string): Condition[] {
  const named = fieldNear(scene, figure, fitting);
  const field = named?.name ?? fallback;
  if (field === undefined) return [];
  return [{ start: named?.start ?? figure.start, end: figure.end, filter: boundBy(field, figure) }];
}

/** 年营收 is the only money of a customer that people name by itself; a bare amount beside a customer is their budget. */
function moneyFallback(object: RecordName): string | undefined {
  return object === "customer" ? undefined : MONEY_FIELDS[object]?.[0];
}

function countFallback(object: RecordName, unit: string): string | undefined {
  if (/^(?:人|员工|号人|employees|people)$/.test(unit))
    return NUMBER_FIELDS[object]?.find((name) => name === "employees");
  if (unit === "分") return NUMBER_FIELDS[object]?.find((name) => name === "score");
  return undefined;
}

const figureOf = (span: SpanOf<"number"> | SpanOf<"quantity">): Placed => ({
  start: span.start,
  end: span.end,
  ...span.value,
});

/** Conditions on money, counts and percents: 预算三十万以上, 超过两百人的, 评分80分以上, 赢率不到五成. */
export function amountConditions(scene: Scene): Condition[] {
  const { spans, object, text } = scene;
  const numbers = NUMBER_FIELDS[object] ?? [];
  const money = spansOf(spans, "money").flatMap(({ start, end, value }) => {
    const { amount, ...rest } = value;
    return condition(
      scene,
      { start, end, value: amount, ...rest },
      MONEY_FIELDS[object] ?? [],
      moneyFallback(object),
    );
  });
  const percents = spansOf(spans, "percent").flatMap(({ start, end, value }) => {
    const { percent, ...rest } = value;
    const rates = numbers.filter((name) => name === "probability" || name === "winRate");
    return condition(scene, { start, end, value: percent, ...rest }, rates, rates[0]);
  });
  const counts = spansOf(spans, "quantity").flatMap((span) =>
    condition(scene, figureOf(span), numbers, countFallback(object, span.value.unit)),
  );
  const heads = spansOf(spans, "size").flatMap(
    ({ start, end, value: { employees, band: _band, ...rest } }) =>
      employees === undefined
        ? []
        : condition(
            scene,
            { start, end, value: employees, approximate: false, ...rest },
            numbers,
            countFallback(object, "人"),
          ),
  );
  const bare = spansOf(spans, "number").flatMap((span) => {
    const points = /^ ?分/.test(text.slice(span.end, span.end + 2));
    return condition(scene, figureOf(span), numbers, points ? countFallback(object, "分") : undefined);
  });
  return [...money, ...percents, ...counts, ...heads, ...bare];
}
