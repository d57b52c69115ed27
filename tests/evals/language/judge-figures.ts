import type { Entity } from "../../../lib/language/index.ts";
import type { Expected } from "./measure-third-party.ts";

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9 + 1e-9;
}

/** Numbers count wherever they surface: a count or an amount holds the same numeral. */
export function judgeNumbers(expected: Expected[], entities: Entity[]): boolean {
  const values = entities.flatMap((entity) => {
    if (entity.type === "number") return [entity.value.value];
    // A dozen stays a measure with us: 十打 is ten of them, which is the same number.
    if (entity.type === "quantity") return [entity.value.value * (entity.value.unit === "打" ? 12 : 1)];
    if (entity.type === "money") return [entity.value.amount];
    if (entity.type === "duration") return [entity.value.amount];
    if (entity.type === "count_order") return [entity.value.count];
    if (entity.type === "size") return [entity.value.employees ?? Number.NaN];
    return entity.type === "percent" ? [entity.value.percent] : [];
  });
  // One dollar is money there as here, so it must not surface as a plain number.
  if (expected.length === 0) return entities.every(({ type }) => type !== "number" && type !== "quantity");
  return expected.every(({ resolution }) => values.some((value) => near(value, Number(resolution.value))));
}

type Range = [from: number | undefined, to: number | undefined];

/** What a figure spans: an end that is absent is open. 二百三十余万 is a little more than said. */
function rangesOf(entity: Entity): Range[] {
  if (entity.type === "size")
    return entity.value.employees === undefined ? [] : [[entity.value.employees, undefined]];
  let value: number;
  if (entity.type === "number" || entity.type === "quantity") value = entity.value.value;
  else if (entity.type === "money") value = entity.value.amount;
  else if (entity.type === "percent") value = entity.value.percent;
  else return [];
  const { max, bound, approximate } = entity.value;
  if (bound === "max") return [[undefined, value]];
  return [[value, max ?? (bound === "min" || approximate ? undefined : value)]];
}

/** `(20,35]`: whether an end is included is not compared, we say it with `bound`. */
export function judgeNumberRanges(expected: Expected[], entities: Entity[]): boolean {
  const ranges = entities.flatMap(rangesOf);
  return expected.every(({ resolution }) => {
    const [low = "", high = ""] = (resolution.value ?? "").slice(1, -1).split(",");
    return ranges.some(([from, to]) => sameEnd(low, from) && (sameEnd(high, to) || high === ""));
  });
}

function sameEnd(said: string, value: number | undefined): boolean {
  if (said === "") return value === undefined;
  return value !== undefined && near(value, Number(said));
}

const CODES = new Map(Object.entries({ Bitcoin: "BTC", Dollar: "USD" }));

export function judgeMoney(expected: Expected[], entities: Entity[]): boolean {
  const valued = expected.filter(
    ({ resolution }) => resolution.value !== undefined && resolution.value !== null,
  );
  const amounts = entities.flatMap((entity) => (entity.type === "money" ? [entity.value] : []));
  if (expected.length === 0) return amounts.length === 0;
  return valued.every(({ resolution }) =>
    amounts.some(
      ({ amount, currency }) =>
        near(amount, Number(resolution.value)) &&
        (resolution.isoCurrency ?? CODES.get(resolution.unit ?? "") ?? currency) === currency,
    ),
  );
}

export function judgePercents(expected: Expected[], entities: Entity[]): boolean {
  const values = entities.flatMap(({ type, value }) =>
    type === "percent" ? [value.percent, ...(value.max === undefined ? [] : [value.max])] : [],
  );
  if (expected.length === 0) return values.length === 0;
  return expected.every(({ resolution }) =>
    values.some((value) => near(value, Number.parseFloat(resolution.value ?? ""))),
  );
}

export function judgePhones(expected: Expected[], entities: Entity[]): boolean {
  const digits = (text: string) => text.replace(/\D/g, "");
  const found = entities.flatMap((entity) => (entity.type === "phone" ? [digits(entity.text)] : []));
  if (expected.length === 0) return found.length === 0;
  return expected.length === found.length && expected.every(({ text }) => found.includes(digits(text)));
}
