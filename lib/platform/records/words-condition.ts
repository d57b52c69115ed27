import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Asking } from "./asking.ts";
import { cleanText } from "./clean-text.ts";
import type { Records } from "./define-records.ts";
import { seesField } from "./find-field.ts";
import { searchGroups } from "./search-groups.ts";

const most = 2000;

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
  // As a case it is taken for true of every second row: the order's index is walked and the table not sorted.
  return sql`case when ${sql.join(each, sql` and `)} then true else false end`;
}

const oneCharacter = /^\p{Script=Han}$/u;
/** What tokens tell all of: Chinese from two characters on, words and numbers from three on. */
const tellable = /^(?:[\p{Script=Han}\s]|[a-z0-9]{3,})+$/iu;

/** The records within reach that search knows by these words; none when it cannot tell or they are too many. */
async function searched(asking: Asking, records: Records, words: string): Promise<string[] | undefined> {
  const { document } = records;
  if (!document) return undefined;
  const groups = searchGroups(asking, document.tokenizer, words);
  // One character stands in the middle of names as well, where no token is.
  const loose = groups.some(([first, ...more]) => more.length === 0 && oneCharacter.test(first ?? ""));
  if (groups.length === 0 || loose) return undefined;
  const [found] = await asking.tx.execute<{ ids: string[] | null }>(
    sql`select search_matches(${JSON.stringify(groups)}::jsonb, ${records.object}, ${most}::int) as ids`,
  );
  const ids = found?.ids ?? undefined;
  return ids?.length === 0 && !tellable.test(words) ? undefined : ids;
}

/** The condition of the box above a list: by the search index where the words are rare, by looking at each record where they are not. */
export async function findWords(
  asking: Asking,
  records: Records,
  words: string,
  options: { deleted?: boolean | undefined } = {},
): Promise<SQL | undefined> {
  const { columns } = records;
  const ids = options.deleted ? undefined : await searched(asking, records, words);
  if (ids) return sql`${columns.id} = any(${sql.param(ids)}::text[])`;
  const sees = (name: string) => seesField(asking, records.fields.get(name) ?? {});
  return records.search?.(words, { columns, sees });
}
