import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { env } from "../env.ts";
import type { Asking } from "./asking.ts";
import type { AggregateRow, aggregateQuery } from "./contract.ts";
import type { Field, Records } from "./define-records.ts";
import { filterError } from "./filter-error.ts";
import { findField } from "./find-field.ts";
import { conditionsOf } from "./list-records.ts";

type Query = z.output<typeof aggregateQuery>;
type Measure = Query["measures"][number];
type Grouping = Query["groupBy"][number];
type Output = { name: string; at: SQL };

const numeric = new Set(["number", "money", "percent"]);
const temporal = new Set(["date", "datetime"]);

/** The first day of the unit, as text. The tenant's own dates are text: taken apart by a form that cannot fail. */
function bucket(field: Field, at: SQL, unit: NonNullable<Grouping["by"]>, fiscalStart: number): SQL {
  const date = sql`case when ${at} ~ '^\\d{4}-(0[1-9]|1[0-2])-\\d{2}' then (substr(${at}, 1, 7) || '-01')::date + (substr(${at}, 9, 2)::int - 1) end`;
  const zone = env().TIME_ZONE;
  const local =
    field.storage === "moment"
      ? sql`(${at} at time zone ${zone}::text)`
      : field.storage === "text"
        ? sql`(${date})::timestamp`
        : sql`${at}::timestamp`;
  const shift = unit === "quarter" || unit === "year" ? fiscalStart - 1 : 0;
  const months = sql`make_interval(months => ${shift}::int)`;
  const start = shift
    ? sql`date_trunc(${unit}::text, ${local} - ${months}) + ${months}`
    : sql`date_trunc(${unit}::text, ${local})`;
  return sql`to_char(${start}, 'YYYY-MM-DD')`;
}

function groupOf(asking: Asking, records: Records, { field: name, by }: Grouping): Output {
  const field = findField(asking, records, name);
  const groupable = field.groupable ?? (field.key === null && name.startsWith("custom."));
  const at = sql`${field.read(records.columns)}`;
  if (temporal.has(field.type)) {
    return { name, at: bucket(field, at, by ?? "day", asking.fiscalStart ?? 1) };
  }
  if (!groupable || by) throw filterError("filter_not_groupable", name);
  // A record counts once under each of its tags, and under none when it has none.
  if (field.storage === "array") {
    return {
      name,
      at: sql`unnest(case when cardinality(${at}) > 0 then ${at} else array[null]::text[] end)`,
    };
  }
  if (field.storage === "json") {
    return {
      name,
      at: sql`jsonb_array_elements_text(case when jsonb_typeof(${at}) = 'array' and ${at} <> '[]' then ${at} else '[null]'::jsonb end)`,
    };
  }
  return { name, at: numeric.has(field.type) ? sql`${at}::float8` : at };
}

function measureOf(asking: Asking, records: Records, measure: Measure): Output {
  const { fn, field: name } = measure;
  const called = measure.as ?? (name ? `${fn}_${name}` : fn);
  if (!name) {
    if (fn !== "count") throw filterError("filter_not_measurable", "", fn);
    return { name: called, at: sql`count(*)::int` };
  }
  const field = findField(asking, records, name);
  const at = field.read(records.columns);
  if (fn === "count") return { name: called, at: sql`count(${at})::int` };
  if (numeric.has(field.type)) {
    const round = fn === "avg" ? sql`round(avg(${at})::numeric, 2)` : sql`${sql.raw(fn)}(${at})`;
    return { name: called, at: sql`${round}::float8` };
  }
  if (!temporal.has(field.type) || fn === "sum" || fn === "avg") {
    throw filterError("filter_not_measurable", name, fn);
  }
  const moment = sql`to_char(${sql.raw(fn)}(${at}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return { name: called, at: field.storage === "moment" ? moment : sql`${sql.raw(fn)}(${at})::text` };
}

function orderOf(query: Query, groups: Output[], measures: Output[]): SQL {
  const names = [...groups, ...measures].map((each) => each.name);
  const sorts = query.sort ?? [];
  const asked = sorts.map(({ field, direction }) => {
    const place = names.indexOf(field);
    if (place < 0) throw filterError("filter_not_sortable", field);
    return sql.raw(`${place + 1} ${direction === "desc" ? "desc" : "asc"} nulls last`);
  });
  // Groups in their own order behind what was asked, so that a limit cuts the same every time.
  const rest = groups.map((_, index) => sql.raw(`${index + 1}`));
  const all = [...asked, ...rest];
  return all.length ? sql` order by ${sql.join(all, sql`, `)}` : sql``;
}

/** Counts and sums over the records that the person may see, grouped; days, weeks and months in the company's zone. */
export async function aggregateRecords(
  asking: Asking,
  records: Records,
  query: Query,
  also?: SQL,
): Promise<AggregateRow[]> {
  const groups = query.groupBy.map((each) => groupOf(asking, records, each));
  const measures = query.measures.map((each) => measureOf(asking, records, each));
  const outputs = [...groups, ...measures];
  const where = conditionsOf(asking, records, query, also);
  const picked = outputs.map((each, index) => sql`${each.at} as ${sql.identifier(`c${index}`)}`);
  const by = groups.map((_, index) => sql.raw(`${index + 1}`));
  const grouped = by.length ? sql` group by ${sql.join(by, sql`, `)}` : sql``;
  const rows = await asking.tx.execute<Record<string, string | number | boolean | null>>(
    sql`select ${sql.join(picked, sql`, `)} from ${records.table}${where ? sql` where ${where}` : sql``}${grouped}${orderOf(query, groups, measures)} limit ${query.limit}::int`,
  );
  return rows.map((row) =>
    Object.fromEntries(outputs.map((each, index) => [each.name, row[`c${index}`] ?? null])),
  );
}
