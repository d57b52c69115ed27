import { type SQL, sql } from "drizzle-orm";
import { among, listOf, type Operand, wrongValue } from "./operand.ts";

const signs: Partial<Record<Operand["op"], SQL>> = {
  eq: sql`=`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
};

function numberOf(operand: Operand, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw wrongValue(operand);
  return number;
}

/** Numbers, amounts and percents. A whole number against a whole column stays whole, so that an index serves. */
export function numericCondition(operand: Operand): SQL {
  const { at, op, field } = operand;
  const values = listOf(operand).map((each) => numberOf(operand, each));
  const whole = field.storage === "integer" && values.every(Number.isSafeInteger);
  const cast = whole ? sql`::bigint` : sql`::numeric`;
  const [first, second, third] = values;
  if (op === "in" || op === "not_in") {
    return among(at, op, sql`${sql.param(values.map(String))}${cast}[]`);
  }
  if (op === "between") {
    if (first === undefined || second === undefined || third !== undefined) throw wrongValue(operand);
    return sql`${at} between ${String(first)}${cast} and ${String(second)}${cast}`;
  }
  if (first === undefined || second !== undefined) throw wrongValue(operand);
  if (op === "ne") return sql`${at} is distinct from ${String(first)}${cast}`;
  return sql`${at} ${signs[op]} ${String(first)}${cast}`;
}
