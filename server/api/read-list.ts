import type { z } from "zod";
import type { RecordQuery } from "#lib/platform/records/contract.ts";
import { readQuery } from "./read-query.ts";

/** `-updatedAt,name` as sort keys. */
function sortOf(text: string): NonNullable<RecordQuery["sort"]> {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({
      field: part.replace(/^[-+]/, ""),
      direction: part.startsWith("-") ? ("desc" as const) : ("asc" as const),
    }));
}

/** The question of a list: `?q=&filter={…}&sort=-updatedAt,name&limit=&cursor=&count=&deleted=`. */
export function readList(schema: z.ZodType, params: URLSearchParams): RecordQuery {
  const rest = new URLSearchParams(params);
  rest.delete("sort");
  const sort = params.get("sort");
  return { ...readQuery(schema, rest), ...(sort && { sort: sortOf(sort) }) } as RecordQuery;
}
