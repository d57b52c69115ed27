import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { FilterValue, Operator } from "../contract.ts";
import type { Columns, Field, Records } from "../define-records.ts";
import { filterError } from "../filter-error.ts";

/** One condition as it is compiled: the field, where it is read, and what is asked. */
export type Operand = {
  field: Field;
  at: SQL | PgColumn;
  op: Operator;
  value: FilterValue | undefined;
};

/** The table or alias that is asked. */
export type Place = { records: Records; columns: Columns };

export const wrongValue = ({ field, op }: Operand): Error => filterError("filter_value", field.name, op);

/** The values of a list operator, or the one value as a list. */
export function listOf(operand: Operand): unknown[] {
  const { value } = operand;
  if (value === undefined) throw wrongValue(operand);
  return Array.isArray(value) ? value : [value];
}

/** An array as one parameter: the statement's text stays the same for any number of values. */
export const textArray = (values: string[]): SQL => sql`${sql.param(values)}::text[]`;

/** `in`, and `not_in`, which what is empty fulfils. */
export function among(at: Operand["at"], op: Operator, array: SQL): SQL {
  return op === "in" ? sql`${at} = any(${array})` : sql`(${at} is null or ${at} <> all(${array}))`;
}
