import { z } from "zod";
import type { recordQuery } from "#lib/platform/records/contract.ts";
import { pageSchema } from "#lib/platform/records/schemas/contract.ts";
import type { Endpoint, Reads } from "./endpoint.ts";
import { readList } from "./read-list.ts";
import type { RecordVerbs } from "./record-verbs.ts";
import { asks } from "./verb-endpoints.ts";

/** A list's parameters: the tree of conditions as JSON, the order as `-updatedAt,name`. */
const parametersOf = ({ inputSchema }: Reads) =>
  (inputSchema as typeof recordQuery).extend({ sort: z.string().max(300).optional() });
const counted = z.object({
  items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  names: z.record(z.string(), z.unknown()),
});
const recent = {
  filter: {
    all: [
      { field: "owner", op: "in", value: [{ me: true }] },
      { field: "updatedAt", op: "within", value: { last: 30, unit: "day" } },
    ],
  },
  sort: [{ field: "updatedAt", direction: "desc" }],
  limit: 20,
};
const byMonth = { groupBy: [{ field: "createdAt", by: "month" }], measures: [{ fn: "count" }] };

/** The addresses that ask for many records: a list by address, a list by body, counts and sums. */
export function listEndpoints(verbs: RecordVerbs): Endpoint[] {
  const { path, object, words, list, aggregate } = verbs;
  const right = `${object}.read`;
  const answer = pageSchema(verbs.dto);
  return [
    {
      method: "get",
      path,
      id: `${object}.list`,
      summary: `List ${words[1]} in your scope, a page at a time`,
      right,
      query: parametersOf(list),
      answer,
      run: ({ context, query }) => list(context, readList(list.inputSchema, query) as never),
    },
    asks(`${path}/query`, list, {
      id: `${object}.query`,
      summary: `List ${words[1]} by a question in the body`,
      right,
      example: recent,
      answer,
    }),
    ...(aggregate
      ? [
          asks(`${path}/aggregate`, aggregate, {
            summary: `Count and sum ${words[1]} by groups`,
            right,
            example: byMonth,
            answer: counted,
          }),
        ]
      : []),
  ];
}
