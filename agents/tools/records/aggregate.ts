import { z } from "zod";
import type { ChartCard, RecordTable, TableRow } from "#agents/artifacts/contract.ts";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import {
  type AggregateRow,
  aggregateQuery,
  type FieldSpec,
  type Filter,
} from "#lib/platform/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { groupText, measureText, measureUnit } from "./aggregate-words.ts";
import { groupFilter } from "./group-filter.ts";
import { listHref } from "./list-href.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { fieldLabel } from "./record-words.ts";
import { namesInFilter, resolveFilter } from "./resolve-filter.ts";
import { teamsAbove } from "./teams-above.ts";

const input = aggregateQuery.extend({
  object: z.enum(recordObjects),
  draw: z.enum(["table", "bars", "line"]).optional().describe("How to show it; a table when absent"),
  title: z.string().max(80).optional().describe("What the figures show, in the person's words"),
  names: namesInFilter.optional(),
});
type Given = Omit<z.output<typeof input>, "names">;
type Names = Record<string, Record<string, string>>;
type Counted = { given: Given; fields: FieldSpec[]; items: AggregateRow[]; names: Names; t: Translate };

const measureName = ({ fn, field, as }: Given["measures"][number]): string =>
  as ?? (field ? `${fn}_${field}` : fn);

/** The rows behind a group, on the list page. */
function hrefOfRow({ given, items: _all, ...counted }: Counted, row: AggregateRow): string | null {
  const { object, filter, groupBy } = given;
  const parts = groupBy.map((group) => {
    const field = counted.fields.find(({ name }) => name === group.field);
    return field ? groupFilter(field, group.by, row[group.field] ?? null) : null;
  });
  if (parts.some((part) => part === null)) return null;
  const all: Filter[] = [...(filter ? [filter] : []), ...(parts as Filter[])];
  return listHref(object, all.length === 0 ? {} : { filter: all.length === 1 ? all[0] : { all } });
}

function textOfGroup({ given, fields, names, t }: Counted, row: AggregateRow): string {
  const texts = given.groupBy.map((group) =>
    groupText(
      given.object,
      fields.find(({ name }) => name === group.field),
      group,
      row[group.field] ?? null,
      {
        names: names[group.field] ?? {},
        t,
      },
    ),
  );
  return texts.length === 0 ? t("agents.aggregate.all") : texts.join(" · ");
}

function rowsOf(counted: Counted): TableRow[] {
  const { given, fields, items, t } = counted;
  return items.map((row, index) => {
    const href = hrefOfRow(counted, row);
    const cells = given.measures.map((measure) => {
      const value = row[measureName(measure)] ?? null;
      return {
        text: measureText(measure, fields, value, t),
        sort: typeof value === "boolean" ? null : value,
      };
    });
    return {
      id: String(index),
      ...(href && { href }),
      cells: [{ text: textOfGroup(counted, row) }, ...cells],
    };
  });
}

function labelOfMeasure(object: RecordObject, measure: Given["measures"][number], counted: Counted): string {
  const { fields, t } = counted;
  const field = fields.find(({ name }) => name === measure.field);
  const what = field ? fieldLabel(object, field, t) : t(`objects.${object}`);
  return t(`agents.aggregate.${measure.fn}`, { what });
}

function tableOf(counted: Counted, title: string): RecordTable {
  const { given, fields, t } = counted;
  const groups = given.groupBy.map(({ field: name }) => {
    const field = fields.find((each) => each.name === name);
    return field ? fieldLabel(given.object, field, t) : name;
  });
  return {
    title,
    object: given.object,
    href: listHref(given.object, { filter: given.filter }),
    total: counted.items.length,
    columns: [
      { key: "group", label: groups.join(" · ") || t(`objects.${given.object}`) },
      ...given.measures.map((measure) => ({
        key: measureName(measure),
        label: labelOfMeasure(given.object, measure, counted),
        numeric: true,
      })),
    ],
    rows: rowsOf(counted),
  };
}

function chartOf(counted: Counted, form: "bars" | "line", title: string): ChartCard {
  const { given, fields, items } = counted;
  const [first] = given.measures;
  const drawn = given.measures.filter((each) => measureUnit(each, fields) === measureUnit(first, fields));
  return {
    title,
    form,
    unit: measureUnit(first, fields),
    series: drawn.map((measure) => ({
      name: labelOfMeasure(given.object, measure, counted),
      points: items.map((row) => {
        const href = hrefOfRow(counted, row);
        return {
          label: textOfGroup(counted, row),
          value: Number(row[measureName(measure)] ?? 0),
          ...(href && { href }),
        };
      }),
    })),
  };
}

export const recordAggregate = defineTool({
  name: "record_aggregate",
  description:
    "Count, sum, average, least and greatest over records of any kind, grouped by fields or by day, week, month, quarter, year. Use for every question that is answered with figures.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "record_table",
  async run({ names: said = [], ...asked }, { context, t }) {
    const { filter, unknown, several, outside, person } = await resolveFilter(
      context,
      asked.filter,
      said,
      asked.object,
    );
    if (unknown.length > 0) {
      return {
        ...noResult,
        output: { object: asked.object, rows: [], names: {}, unknown, several, outside },
      };
    }
    const given = { ...asked, filter };
    const { object, draw = "table", title, ...query } = given;
    const { items, names } = await kindOf(object).aggregate(context, query);
    const wanted = [
      ...query.groupBy.map(({ field }) => field),
      ...query.measures.flatMap(({ field }) => field ?? []),
    ];
    const fields = await fieldsNamed(context, object, wanted);
    const counted = { given, fields, items, names, t };
    const byTeam = query.groupBy.some(({ field }) => field === "team");
    const heading = title ?? t(`objects.${object}`);
    return {
      ...noResult,
      output: {
        ...{ object, rows: items, names, unknown, several, outside },
        ...(byTeam && { above: teamsAbove(items, (await listColleagues(context, {})).teams) }),
      },
      artifacts:
        items.length === 0
          ? []
          : draw === "table"
            ? [{ kind: "record_table", data: tableOf(counted, heading) }]
            : [{ kind: "chart", data: chartOf(counted, draw, heading) }],
      ...(person && { focus: person }),
      // Group names are words that others wrote.
      untrusted: query.groupBy.length > 0,
    };
  },
});
