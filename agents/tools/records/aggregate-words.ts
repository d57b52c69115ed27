import type { ChartCard } from "#agents/artifacts/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { AggregateRow, FieldSpec } from "#lib/platform/records/contract.ts";
import { fieldText } from "./record-words.ts";

type Value = AggregateRow[string];
type Measure = { fn: string; field?: string | undefined };
type Grouping = { field: string; by?: string | undefined };

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** A stretch of days by its first one: 2026年3月, 2026年1–3月. Quarters are told by their months, since fiscal ones differ. */
function bucketText(unit: string, day: string, t: Translate): string {
  const [year = "", month = ""] = day.split("-");
  if (unit === "day" || unit === "week") {
    const text = formatShortDay(day, t);
    return unit === "week" ? t("agents.aggregate.week", { day: text }) : text;
  }
  const first = Number(month);
  return t(`agents.aggregate.${unit}`, { year, month: first, last: ((first + 1) % 12) + 1 });
}

/** What a group is called. */
export function groupText(
  object: RecordObject,
  field: FieldSpec | undefined,
  group: Grouping,
  value: Value,
  { names, t }: { names: Record<string, string>; t: Translate },
): string {
  if (value === null || value === "") return t("agents.aggregate.none");
  const text = String(value);
  if (names[text]) return names[text];
  // What is out of the person's sight has no name here, and its id is none.
  if (!field || field.type === "record" || field.type === "user") return t("agents.aggregate.unseen");
  if (field.type === "date" || field.type === "datetime") return bucketText(group.by ?? "day", text, t);
  return fieldText(object, field, value, t) ?? t("agents.aggregate.none");
}

/** A measured value as people read it. */
export function measureText(
  measure: Measure,
  fields: readonly FieldSpec[],
  value: Value,
  t: Translate,
): string {
  if (value === null) return "—";
  const type = measure.fn === "count" ? "number" : fields.find(({ name }) => name === measure.field)?.type;
  if (type === "date" || type === "datetime") return formatShortDay(String(value).slice(0, 10), t);
  if (type === "money") return formatMoney(Number(value), t);
  return type === "percent" ? `${plain.format(Number(value))}%` : plain.format(Number(value));
}

/** What a chart of a measure is drawn in. */
export function measureUnit(measure: Measure | undefined, fields: readonly FieldSpec[]): ChartCard["unit"] {
  const type = fields.find(({ name }) => name === measure?.field)?.type;
  if (!measure || measure.fn === "count") return "count";
  return type === "money" || type === "percent" ? type : "count";
}
