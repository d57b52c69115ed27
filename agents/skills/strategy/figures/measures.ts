import type { Turn } from "#agents/runtime/turn.ts";
import { isMoney } from "#agents/skills/query-words/plain-value.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

export type Measure = NonNullable<QueryReading["measures"]>[number];
export type Figures = {
  rows: AggregateRow[];
  names: Record<string, Record<string, string>>;
  unknown: { object: string; name: string }[];
  several: { name: string; labels: string[] }[];
  outside: string[];
};

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const UNITS: Readonly<Record<string, string>> = {
  cycleDays: "days",
  daysInStage: "days",
  minutes: "minutes",
  score: "points",
  employees: "people",
  winRate: "percent",
};

export const nameOf = ({ fn, field }: Measure): string => (field ? `${fn}_${field}` : fn);
export const numberAt = (row: AggregateRow | undefined, measure: Measure): number =>
  Number(row?.[nameOf(measure)] ?? 0);

/** A figure with its unit: 4 单, 241.97万, 80.5 天. */
export function valueText(
  object: QueryReading["object"],
  { fn, field = "" }: Measure,
  value: number,
  { t }: Turn,
): string {
  if (fn === "count") return t(`figures.unit.${object}`, { count: Math.round(value * 10) / 10 });
  if (isMoney(field)) return formatMoney(Math.round(value), t);
  const unit = UNITS[field];
  const text = plain.format(value);
  return unit ? t(`figures.amount.${unit}`, { value: text }) : text;
}

/** A figure with what it is: 合计 241.97万, 平均成交周期（天） 80.5 天. */
function measureText(
  object: QueryReading["object"],
  measure: Measure,
  row: AggregateRow | undefined,
  turn: Turn,
): string {
  const { t } = turn;
  const { fn, field = "" } = measure;
  const value = valueText(object, measure, numberAt(row, measure), turn);
  const key = `fields.${object}.${field}`;
  const label = (t.has(key) ? t(key) : field).replace(/[（(].*$/, "");
  return t(`figures.measure.${fn === "sum" && field !== "amount" ? "sumOther" : fn}`, {
    value: `**${value}**`,
    field: label,
  });
}

/** All figures of a row in one line. */
export const rowText = (
  { object, measures = [] }: QueryReading,
  row: AggregateRow | undefined,
  turn: Turn,
): string => measures.map((each) => measureText(object, each, row, turn)).join(turn.t("lead.clauseComma"));
