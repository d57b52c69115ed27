import { type SQL, sql } from "drizzle-orm";
import { cleanPhone, cleanText } from "../clean-text.ts";
import { cleanValue } from "../clean-value.ts";
import { among, listOf, type Operand, textArray, wrongValue } from "./operand.ts";

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

function textOf(operand: Operand, value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") throw wrongValue(operand);
  const clean = cleanValue(operand.field, String(value));
  if (typeof clean !== "string") throw wrongValue(operand);
  return clean;
}

/** The part looked for, cleaned as the kept text is; a phone's by its digits. */
function partOf(operand: Operand): string {
  const { value, field } = operand;
  if (typeof value !== "string" && typeof value !== "number") throw wrongValue(operand);
  const text = String(value);
  const part = field.type === "phone" ? cleanPhone(text) : cleanText(text);
  if (!part) throw wrongValue(operand);
  return escaped(part);
}

/**
 * Under row-level security PostgreSQL knows nothing of how often a part occurs and takes it for very rare: it reads and
 * sorts the whole table. As a case it expects it in every second row and walks the order's index instead.
 */
function holds(at: Operand["at"], pattern: string): SQL {
  return sql`case when ${at} ilike ${pattern} then true else false end`;
}

/** Text by equality, part or beginning; parts without regard to case, and any characters, Chinese too, in the middle. */
export function textualCondition(operand: Operand): SQL {
  const { at, op, value } = operand;
  switch (op) {
    case "eq":
      return sql`${at} = ${textOf(operand, value)}`;
    case "ne":
      return sql`${at} is distinct from ${textOf(operand, value)}`;
    case "contains":
      return holds(at, `%${partOf(operand)}%`);
    case "not_contains":
      return sql`(${at} is null or ${at} not ilike ${`%${partOf(operand)}%`})`;
    case "starts_with":
      return holds(at, `${partOf(operand)}%`);
    default:
      return among(at, op, textArray(listOf(operand).map((each) => textOf(operand, each))));
  }
}
