import { type SQL, sql } from "drizzle-orm";
import type { Asking } from "../asking.ts";
import { type Filter, operatorsFor } from "../contract.ts";
import { filterError } from "../filter-error.ts";
import { findField } from "../find-field.ts";
import { holdingCondition } from "./holding-condition.ts";
import { numericCondition } from "./numeric-condition.ts";
import { among, listOf, type Operand, type Place, textArray, wrongValue } from "./operand.ts";
import { referenceCondition } from "./reference-condition.ts";
import { temporalCondition } from "./temporal-condition.ts";
import { textualCondition } from "./textual-condition.ts";

type Condition = Extract<Filter, { field: string }>;

function isEmpty({ at, field }: Operand): SQL {
  switch (field.storage) {
    case "array":
      return sql`(${at} is null or cardinality(${at}) = 0)`;
    case "json":
      return sql`(${at} is null or ${at} in ('[]'::jsonb, 'null'::jsonb))`;
    case "text":
      return sql`(${at} is null or ${at} = '')`;
    default:
      return sql`${at} is null`;
  }
}

function truth(operand: Operand): SQL {
  const { at, value } = operand;
  if (value !== true && value !== false && value !== "true" && value !== "false") throw wrongValue(operand);
  return sql`coalesce(${at}, false) = ${String(value)}::boolean`;
}

function choosing(operand: Operand): SQL {
  const { at, op, field } = operand;
  const values = listOf(operand).map((each) => {
    if (typeof each === "string" && (field.choices?.includes(each) ?? true)) return each;
    throw wrongValue(operand);
  });
  if (op === "in" || op === "not_in") return among(at, op, textArray(values));
  const [first, second] = values;
  if (first === undefined || second !== undefined) throw wrongValue(operand);
  return op === "eq" ? sql`${at} = ${first}` : sql`${at} is distinct from ${first}`;
}

function byType(asking: Asking, place: Place, operand: Operand): SQL {
  if (operand.field.many) return holdingCondition(operand, place, asking.context);
  switch (operand.field.type) {
    case "number":
    case "money":
    case "percent":
      return numericCondition(operand);
    case "date":
    case "datetime":
      return temporalCondition(operand, asking.fiscalStart);
    case "boolean":
      return truth(operand);
    case "choice":
      return choosing(operand);
    case "choices":
    case "tags":
      return holdingCondition(operand, place);
    case "user":
    case "team":
    case "record":
      return referenceCondition(operand, asking.context, place.columns);
    default:
      return textualCondition(operand);
  }
}

/** One condition on one field as SQL. Throws `invalid` with the field and operator that do not fit. */
export function compileCondition(asking: Asking, place: Place, given: Condition): SQL {
  const { records, columns } = place;
  const field = findField(asking, records, given.field);
  const operand: Operand = { field, at: field.read(columns), op: given.op, value: given.value };
  if (given.op === "is_empty") return isEmpty(operand);
  if (given.op === "is_not_empty") return sql`not ${isEmpty(operand)}`;
  if (!operatorsFor(field).includes(given.op)) {
    throw filterError("filter_operator", given.field, given.op);
  }
  return byType(asking, place, operand);
}
