import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { now } from "../../clock.ts";
import { dayOf, dayRange } from "../../day-range.ts";
import { type Period, period } from "../contract.ts";
import { periodDays } from "../period-days.ts";
import { listOf, type Operand, wrongValue } from "./operand.ts";

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });
/** First moment and first after; a day has two, an exact moment one. */
type Span = { from: string; after: string; exact: boolean };

function spanOf(operand: Operand, value: unknown): Span {
  const onDays = operand.field.type === "date";
  if (day.safeParse(value).success) {
    const text = value as string;
    if (onDays) return { from: text, after: text, exact: true };
    const range = dayRange(text, text);
    return { from: range.from, after: range.to, exact: false };
  }
  if (!moment.safeParse(value).success) throw wrongValue(operand);
  const at = new Date(value as string);
  const text = onDays ? dayOf(at) : at.toISOString();
  return { from: text, after: text, exact: true };
}

/** The tenant's own dates are kept as ISO text, which sorts as the dates do. */
function bound(operand: Operand, text: string): SQL {
  if (operand.field.storage === "text") return sql`${text} collate "C"`;
  return operand.field.storage === "date" ? sql`${text}::date` : sql`${text}::timestamptz`;
}

function between(operand: Operand, from: string | null, to: Span | null): SQL {
  const { at } = operand;
  const parts: SQL[] = [];
  if (from !== null) parts.push(sql`${at} >= ${bound(operand, from)}`);
  if (to?.exact) parts.push(sql`${at} <= ${bound(operand, to.after)}`);
  else if (to) parts.push(sql`${at} < ${bound(operand, to.after)}`);
  return sql`(${sql.join(parts, sql` and `)})`;
}

function inPeriod(operand: Operand, asked: Period, fiscalStart: number | undefined): SQL {
  const days = periodDays(asked, dayOf(now()), fiscalStart);
  const from = days.from === null ? null : spanOf(operand, days.from).from;
  return between(operand, from, days.to === null ? null : spanOf(operand, days.to));
}

/** Days and moments. A day asked of a moment means all of that day in the company's zone. */
export function temporalCondition(operand: Operand, fiscalStart?: number): SQL {
  const { at, op } = operand;
  if (op === "within") {
    const asked = period.safeParse(operand.value);
    if (!asked.success) throw wrongValue(operand);
    return inPeriod(operand, asked.data, fiscalStart);
  }
  const [first, second, third] = listOf(operand).map((each) => spanOf(operand, each));
  if (!first || third || (second !== undefined) !== (op === "between")) throw wrongValue(operand);
  switch (op) {
    case "between":
      return between(operand, first.from, second ?? null);
    case "gt":
      return first.exact
        ? sql`${at} > ${bound(operand, first.from)}`
        : sql`${at} >= ${bound(operand, first.after)}`;
    case "gte":
      return sql`${at} >= ${bound(operand, first.from)}`;
    case "lt":
      return sql`${at} < ${bound(operand, first.from)}`;
    case "lte":
      return between(operand, null, first);
    default:
      return first.exact ? sql`${at} = ${bound(operand, first.from)}` : between(operand, first.from, first);
  }
}
