import { join } from "node:path";
import { type Entity, understand } from "../../../lib/language/index.ts";
import { DIFFERENCES } from "./differences.ts";
import { readJsonl } from "./read-jsonl.ts";

type Expected = {
  text: string;
  type: string;
  resolution: { value?: string; isoCurrency?: string; values?: DateAlternative[] };
};
type DateAlternative = { type: string; value?: string; start?: string; end?: string; Mod?: string };
type Case = { input: string; reference: string | null; expected: Expected[] };
/** `rate` counts every case, `agreed` only those whose convention is ours. */
export type ThirdPartyFigures = {
  name: string;
  cases: number;
  rate: number;
  agreed: number;
  misses: string[];
};

// Kinds that the first version does not promise: lunar eras, pure durations, repeated sets.
const OUT_OF_SCOPE = /duration|set$|time$|timerange$|datetimerange$/;

/** Scores the third-party number, money, percent, phone and date cases in `folder`. */
export function measureThirdParty(folder: string): ThirdPartyFigures[] {
  return [
    measure(folder, "numbers", judgeNumbers),
    measure(folder, "money", judgeMoney),
    measure(folder, "percents", judgePercents),
    measure(folder, "phones", judgePhones),
    measure(folder, "dates", judgeDates),
  ].filter((figures) => figures !== undefined);
}

type Judge = (expected: Expected[], entities: Entity[]) => boolean | undefined;

function measure(folder: string, name: string, judge: Judge): ThirdPartyFigures | undefined {
  const cases = readJsonl<Case>(join(folder, `${name}.jsonl`));
  if (cases === undefined) return undefined;
  let total = 0;
  let right = 0;
  let excused = 0;
  const misses: string[] = [];
  for (const { input, reference, expected } of cases) {
    const now = new Date(`${reference ?? "2026-11-23T10:00:00"}+08:00`);
    const { entities } = understand(input, { now });
    const verdict = judge(expected, entities);
    if (verdict === undefined) continue;
    total += 1;
    if (verdict) right += 1;
    else if (DIFFERENCES.has(input)) excused += 1;
    else
      misses.push(
        `${input} → ${JSON.stringify(entities.map((e) => [e.type, e.text, e.value]))} expected ${JSON.stringify(expected.map((e) => [e.text, e.resolution]))}`,
      );
  }
  const agreed = right / Math.max(1, total - excused);
  return { name, cases: total, rate: right / Math.max(1, total), agreed, misses };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9 + 1e-9;
}

/** Numbers count wherever they surface: a count or an amount holds the same numeral. */
function judgeNumbers(expected: Expected[], entities: Entity[]): boolean {
  const values = entities.flatMap((entity) => {
    if (entity.type === "number") return [entity.value.value];
    // A dozen stays a measure with us: 十打 is ten of them, which is the same number.
    if (entity.type === "quantity") return [entity.value.value * (entity.value.unit === "打" ? 12 : 1)];
    if (entity.type === "money") return [entity.value.amount];
    if (entity.type === "size") return [entity.value.employees ?? Number.NaN];
    return entity.type === "percent" ? [entity.value.percent] : [];
  });
  // One dollar is money there as here, so it must not surface as a plain number.
  if (expected.length === 0) return entities.every(({ type }) => type !== "number" && type !== "quantity");
  return expected.every(({ resolution }) => values.some((value) => near(value, Number(resolution.value))));
}

function judgeMoney(expected: Expected[], entities: Entity[]): boolean | undefined {
  const valued = expected.filter(
    ({ resolution }) => resolution.value !== undefined && resolution.value !== null,
  );
  if (valued.some(({ resolution }) => resolution.isoCurrency === "TWD")) return undefined;
  const amounts = entities.flatMap((entity) => (entity.type === "money" ? [entity.value] : []));
  return valued.every(({ resolution }) =>
    amounts.some(
      ({ amount, currency }) =>
        near(amount, Number(resolution.value)) && (resolution.isoCurrency ?? currency) === currency,
    ),
  );
}

function judgePercents(expected: Expected[], entities: Entity[]): boolean {
  const values = entities.flatMap(({ type, value }) =>
    type === "percent" ? [value.percent, ...(value.max === undefined ? [] : [value.max])] : [],
  );
  if (expected.length === 0) return values.length === 0;
  return expected.every(({ resolution }) =>
    values.some((value) => near(value, Number.parseFloat(resolution.value ?? ""))),
  );
}

function judgePhones(expected: Expected[], entities: Entity[]): boolean {
  const digits = (text: string) => text.replace(/\D/g, "");
  const found = entities.flatMap((entity) => (entity.type === "phone" ? [digits(entity.text)] : []));
  if (expected.length === 0) return found.length === 0;
  return expected.length === found.length && expected.every(({ text }) => found.includes(digits(text)));
}

function judgeDates(expected: Expected[], entities: Entity[]): boolean | undefined {
  const inScope = expected.filter(
    ({ type }) => !OUT_OF_SCOPE.test(type.replace("datetimeV2.", "")) || /datetime$/.test(type),
  );
  if (expected.length > 0 && inScope.length === 0) return undefined;
  const found = entities.flatMap((entity) => (entity.type === "date" ? [entity.value] : []));
  if (expected.length === 0) return found.length === 0;
  if (inScope.some(({ resolution }) => resolution.values?.every(({ value }) => value === "not resolved")))
    return found.length === 0;
  return inScope.every(({ resolution }) =>
    (resolution.values ?? []).some((alternative) => found.some((value) => sameDay(alternative, value))),
  );
}

/**
 * Their period ends are exclusive, ours inclusive, and where they stop a range of months
 * or years at the start of the last one (三月和九月之间 ends on 1 September), ours holds
 * all of it. An open end is not compared.
 */
function sameDay(alternative: DateAlternative, value: { from: string; to: string }): boolean {
  if (alternative.value !== undefined) return alternative.value.slice(0, 10) === value.from;
  const { start, end } = alternative;
  const startsAlike =
    start === undefined ||
    start.slice(0, 10) === value.from ||
    (alternative.Mod === "after" && start <= value.from);
  const endsAlike =
    end === undefined ||
    end.slice(0, 10) === value.to ||
    dayBefore(end.slice(0, 10)) === value.to ||
    holdsLastUnit(end.slice(0, 10), value.to);
  return startsAlike && endsAlike;
}

function holdsLastUnit(end: string, to: string): boolean {
  const lastOfMonth = dayBefore(`${to.slice(0, 8)}28`) < to && Number(to.slice(8)) >= 28;
  return (
    lastOfMonth &&
    end.endsWith("-01") &&
    (end.slice(0, 7) === to.slice(0, 7) || (end.slice(5) === "01-01" && end.slice(0, 4) === to.slice(0, 4)))
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
