import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { cleanText } from "./clean-text.ts";

/** Every word of a list's search box stands in one of the columns, in any place and case. */
export function wordsCondition(words: string, columns: (PgColumn | undefined)[]): SQL | undefined {
  const parts = cleanText(words).split(" ").filter(Boolean).slice(0, 8);
  const known = columns.filter((column) => column !== undefined);
  if (parts.length === 0 || known.length === 0) return undefined;
  const each = parts.map((part) => {
    const like = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
    return sql`(${sql.join(
      known.map((column) => sql`${column} ilike ${like}`),
      sql` or `,
    )})`;
  });
  return sql`(${sql.join(each, sql` and `)})`;
}
