import type { SQLInputValue } from "node:sqlite";
import type { DocumentFilter, FilterField } from "./contract.ts";
import type { Condition } from "./find-candidates.ts";

const COLUMNS: Record<Exclude<FilterField, "tags">, string> = {
  type: "d.type",
  domain: "d.domain",
  owner: "d.owner",
  externalId: "d.external_id",
  document: "d.document",
  updatedAt: "d.updated_at",
};

const marks = (values: unknown[]) => values.map(() => "?").join(", ");

function tagCondition(op: string, values: string[]): Condition {
  const held = `(select count(distinct t.value) from json_each(d.tags) t where t.value in (${marks(values)}))`;
  if (op === "is_empty") return { sql: "d.tags = '[]'", values: [] };
  if (op === "is_not_empty") return { sql: "d.tags <> '[]'", values: [] };
  if (op === "has_all") return { sql: `${held} = ${new Set(values).size}`, values };
  if (op === "ne" || op === "not_in") return { sql: `${held} = 0`, values };
  if (op === "eq" || op === "in") return { sql: `${held} > 0`, values };
  return { sql: "false", values: [] };
}

const COMPARISONS: Record<string, string> = { eq: "=", gte: ">=", lte: "<=" };

function columnCondition(column: string, op: string, values: SQLInputValue[]): Condition {
  if (op === "is_empty") return { sql: `${column} is null`, values: [] };
  if (op === "is_not_empty") return { sql: `${column} is not null`, values: [] };
  if (op === "ne" || op === "not_in") {
    return { sql: `(${column} is null or ${column} not in (${marks(values)}))`, values };
  }
  if (op === "in") return { sql: `coalesce(${column} in (${marks(values)}), false)`, values };
  // A column holds one value: all of several are never there.
  if (op === "has_all")
    return { sql: `coalesce(${values.map(() => `${column} = ?`).join(" and ") || "true"}, false)`, values };
  return { sql: `coalesce(${column} ${COMPARISONS[op] ?? "="} ?, false)`, values };
}

function joined(parts: DocumentFilter[], by: "and" | "or", none: string): Condition {
  const compiled = parts.map(filterCondition);
  return {
    sql: compiled.length === 0 ? none : compiled.map(({ sql }) => `(${sql})`).join(` ${by} `),
    values: compiled.flatMap(({ values }) => values),
  };
}

/** A filter as SQL over the index's documents `d`. What is not known of a document meets no condition but its negation. */
export function filterCondition(filter: DocumentFilter): Condition {
  if ("all" in filter) return joined(filter.all, "and", "true");
  if ("any" in filter) return joined(filter.any, "or", "false");
  if ("not" in filter) {
    const { sql, values } = filterCondition(filter.not);
    return { sql: `not (${sql})`, values };
  }
  const values = "value" in filter ? [filter.value].flat() : [];
  if (filter.field === "tags") return tagCondition(filter.op, values);
  return columnCondition(COLUMNS[filter.field], filter.op, values);
}
