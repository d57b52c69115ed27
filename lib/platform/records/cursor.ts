import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { SortKey } from "./contract.ts";
import type { Storage } from "./define-records.ts";
import type { SortTerm } from "./sort-terms.ts";

/** The sort values of a page's last record as the database writes them: nothing is rounded on the way. */
export type Place = (string | null)[];

const casts: Partial<Record<Storage, SQL>> = {
  integer: sql`::bigint`,
  numeric: sql`::numeric`,
  boolean: sql`::boolean`,
  date: sql`::date`,
  moment: sql`::timestamptz`,
};
const readable: Partial<Record<Storage, RegExp>> = {
  integer: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,30}(?:\.\d{1,20})?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  moment: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::?\d{2})?$/,
};

const signature = (keys: readonly SortKey[]): string =>
  keys.map((key) => `${key.direction === "desc" ? "-" : ""}${key.field}`).join(",");

/** Where the next page begins, as text for a client to hand back. */
export function encodeCursor(keys: readonly SortKey[], place: Place): string {
  return Buffer.from(JSON.stringify({ s: signature(keys), v: place })).toString("base64url");
}

function fits(value: string | null, term: SortTerm): boolean {
  if (value === null) return term.nullable;
  return (readable[term.storage] ?? /^/).test(value) && !value.includes("\u0000");
}

/** The place to go on from. Throws `invalid` for what is not a cursor of this order. */
export function decodeCursor(cursor: string, keys: readonly SortKey[], terms: SortTerm[]): Place {
  const shape = z.object({
    s: z.literal(signature(keys)),
    v: z.array(z.string().max(2000).nullable()).length(terms.length),
  });
  try {
    const { v } = shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    if (terms.every((term, index) => fits(v[index] ?? null, term))) return v;
    throw new Error("values of another kind");
  } catch (cause) {
    throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid", cause });
  }
}

function past(term: SortTerm, value: string | null): SQL {
  // Empty values come last: nothing lies past them.
  if (value === null) return sql`false`;
  const beyond = sql`${term.at} ${term.descending ? sql`<` : sql`>`} ${value}${casts[term.storage]}`;
  return term.nullable ? sql`(${beyond} or ${term.at} is null)` : beyond;
}

function same(term: SortTerm, value: string | null): SQL {
  return value === null ? sql`${term.at} is null` : sql`${term.at} = ${value}${casts[term.storage]}`;
}

/** The records after the place: past in the first term, or the same there and past in the next, and so on. */
export function beyond(terms: SortTerm[], place: Place): SQL {
  const ways = terms.map((term, index) => {
    const equals = terms.slice(0, index).map((each, at) => same(each, place[at] ?? null));
    return sql`(${sql.join([...equals, past(term, place[index] ?? null)], sql` and `)})`;
  });
  const all = sql`(${sql.join(ways, sql` or `)})`;
  const [first] = terms;
  const value = place[0] ?? null;
  if (!first || first.nullable || value === null) return all;
  // Said once more as a bound, so that an index starts reading there.
  const bound = sql`${first.at} ${first.descending ? sql`<=` : sql`>=`} ${value}${casts[first.storage]}`;
  return sql`${bound} and ${all}`;
}
