import { z } from "zod";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { filter, sortKey } from "#lib/platform/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { filterFields } from "./filter-fields.ts";
import { listHref } from "./list-href.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { recordTable } from "./record-table.ts";
import { namesInFilter, resolveFilter } from "./resolve-filter.ts";

const input = z.object({
  object: z.enum(recordObjects),
  filter: filter.optional().describe("Condition tree over the object's fields"),
  q: z.string().max(100).optional().describe("Words to look for"),
  sort: z.array(sortKey).max(3).optional(),
  columns: z.array(z.string().max(80)).max(12).optional().describe("Fields to show besides the usual ones"),
  limit: z.number().int().min(1).max(50).optional(),
  title: z.string().max(80).optional().describe("What the list shows, in the person's words"),
  names: namesInFilter.optional(),
});

const mostColumns = 9;

export const recordList = defineTool({
  name: "record_list",
  description:
    "List records of any kind by filter, words and order, with how many there are in all. Use for every question about several records.",
  risk: "read",
  right: "conversation.use",
  input,
  card: "record_table",
  async run({ object, limit = 20, columns = [], title, names: said = [], ...given }, { context, t }) {
    const kind = kindOf(object);
    const { filter, unknown, several, outside, person } = await resolveFilter(
      context,
      given.filter,
      said,
      object,
    );
    if (unknown.length > 0)
      return { ...noResult, output: { object, total: 0, records: [], unknown, several, outside } };
    const asked = { ...given, filter };
    const page = await kind.list(context, { ...asked, limit, count: true });
    const sorted = asked.sort?.map(({ field }) => field) ?? [];
    const names = [...kind.columns.slice(0, 2), ...columns, ...filterFields(asked.filter), ...sorted];
    const fields = await fieldsNamed(context, object, [...names, ...kind.columns]);
    const total = page.total ?? page.items.length;
    const table = recordTable(object, page.items, fields.slice(0, mostColumns), t, {
      title: title ?? t(`objects.${object}`),
      href: listHref(object, asked),
      total,
    });
    return {
      ...noResult,
      output: { object, total, records: page.items, unknown, several, outside },
      ...(person && { focus: person }),
      records: page.items.map(({ id }) => ({ type: object, id, op: "read" as const })),
      artifacts: total === 0 ? [] : [{ kind: "record_table", data: table }],
      untrusted: total > 0,
    };
  },
});
