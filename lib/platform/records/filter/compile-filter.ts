import { isNull, type SQL, sql } from "drizzle-orm";
import { requireRight } from "../../access.ts";
import { aliasTable } from "../alias-table.ts";
import type { Asking } from "../asking.ts";
import type { Filter } from "../contract.ts";
import { filterError } from "../filter-error.ts";
import { compileCondition } from "./compile-condition.ts";
import type { Place } from "./operand.ts";

const deepest = 8;
const mostNodes = 100;
type Walk = Place & { asking: Asking; depth: number; count: { nodes: number } };
type Related = Extract<Filter, { related: string }>;

const signs = { eq: sql`=`, gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` } as const;

function join(walk: Walk, filters: Filter[], word: SQL, none: SQL): SQL {
  if (filters.length === 0) return none;
  return sql`(${sql.join(
    filters.map((each) => visit(walk, each)),
    word,
  )})`;
}

function related(walk: Walk, given: Related): SQL {
  const relation = walk.records.relations.get(given.related);
  if (!relation) throw filterError("filter_unknown_relation", given.related);
  const records = relation.records();
  requireRight(walk.asking.context, `${records.object}.read`);
  // Named by its number: an object may be related to itself, and within that again.
  const { columns, from: table } = aliasTable(records.table, `r${walk.count.nodes}`);
  // The tenant's own fields are those of the object asked for, not of the related one.
  const { custom: _own, ...asking } = walk.asking;
  const inner = { ...walk, asking, records, columns };
  const where = sql.join(
    [
      relation.on(walk.columns, columns),
      ...(columns.deletedAt ? [isNull(columns.deletedAt)] : []),
      ...(given.where ? [visit(inner, given.where)] : []),
    ],
    sql` and `,
  );
  const { op, value } = given.count ?? { op: "gte", value: 1 };
  const from = sql`from ${table} where ${where}`;
  const some = (op === "gte" && value === 1) || (op === "gt" && value === 0);
  const none = (op === "eq" && value === 0) || (op === "lt" && value === 1);
  if (some) return sql`exists (select 1 ${from})`;
  if (none) return sql`not exists (select 1 ${from})`;
  return sql`(select count(*) ${from}) ${signs[op]} ${value}::bigint`;
}

function visit(outer: Walk, given: Filter): SQL {
  const walk = { ...outer, depth: outer.depth + 1 };
  walk.count.nodes += 1;
  if (walk.depth > deepest) throw filterError("filter_too_deep");
  if (walk.count.nodes > mostNodes) throw filterError("filter_too_large");
  if ("all" in given) return join(walk, given.all, sql` and `, sql`true`);
  if ("any" in given) return join(walk, given.any, sql` or `, sql`false`);
  // What is unknown of a record is not so: `not` finds the records that the condition does not.
  if ("not" in given) return sql`(${visit(walk, given.not)}) is not true`;
  if ("related" in given) return related(walk, given);
  return compileCondition(walk.asking, walk, given);
}

/** A filter tree as SQL over the given table or alias. Every value is a parameter. Throws `invalid` with reason `filter_*`. */
export function compileFilter(asking: Asking, place: Place, given: Filter): SQL {
  return visit({ ...place, asking, depth: 0, count: { nodes: 0 } }, given);
}
