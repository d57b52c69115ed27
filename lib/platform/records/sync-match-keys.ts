import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { matchKeys } from "#db/schema/match-keys.ts";
import { AppError } from "../errors.ts";
import type { Asking } from "./asking.ts";
import type { MatchKey, Records, Row } from "./define-records.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";

const text = (key: MatchKey): string => `${key.kind}\u0001${key.value}`;

/** What a record is recognised by; one that was put away by nothing. */
function keysOf(asking: Asking, records: Records, row: Row): MatchKey[] {
  if (row.deletedAt) return [];
  const custom = (row.custom ?? {}) as Record<string, unknown>;
  const own = (asking.custom ?? []).flatMap((field) => {
    const value = field.unique ? custom[field.name.slice("custom.".length)] : undefined;
    const known = value !== undefined && value !== null;
    return known ? [{ kind: "unique" as const, value: `${field.name}=${String(value)}` }] : [];
  });
  const all = [...(records.matches?.(row) ?? []), ...own].filter(({ value }) => value !== "");
  return [...new Map(all.map((key) => [text(key), key])).values()];
}

/** Holds keys until the transaction ends, in one order for all: two equal records made at once find each other. */
export async function lockMatchKeys(asking: Asking, records: Records, keys: MatchKey[]): Promise<void> {
  const { tenantId } = asking.context.principal;
  const names = keys.map((key) => `${tenantId}/${records.object}/${text(key)}`).sort();
  if (names.length === 0) return;
  await asking.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(${sql.param(names)}::text[]) with ordinality u(k, n) order by n`,
  );
}

type Unique = { value: string; recordId: string };

/** Throws when a value that no two records share is another record's, or two of these have it. */
async function refuseTaken(asking: Asking, records: Records, unique: Unique[]): Promise<void> {
  if (unique.length === 0) return;
  const keys = unique.map(({ value }) => ({ kind: "unique" as const, value }));
  await lockMatchKeys(asking, records, keys);
  const owners = new Map(unique.map(({ value, recordId }) => [value, recordId]));
  const known: Unique[] = await asking.tx
    .select({ value: matchKeys.value, recordId: matchKeys.recordId })
    .from(matchKeys)
    .where(
      and(
        eq(matchKeys.kind, "unique"),
        inArray(matchKeys.value, [...owners.keys()]),
        eq(matchKeys.object, records.object as "customer"),
      ),
    );
  const taken = [...known, ...unique].find(({ value, recordId }) => owners.get(value) !== recordId);
  if (!taken) return;
  const field = taken.value.slice(0, taken.value.indexOf("="));
  throw new AppError("conflict", `${field} is taken`, {
    reason: "not_unique",
    params: { field },
    fields: [{ field, reason: "not_unique" }],
  });
}

function sameKeys(all: MatchKey[]): SQL | undefined {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return or(
    ...kinds.map((kind) =>
      and(
        eq(matchKeys.kind, kind),
        inArray(
          matchKeys.value,
          all.filter((key) => key.kind === kind).map(({ value }) => value),
        ),
      ),
    ),
  );
}

type Written = { before: Row | null; row: Row };

/** Keeps what records are recognised by in step with their values. Throws `conflict` `not_unique`. */
export async function syncMatchKeys(asking: Asking, records: Records, all: Written[]): Promise<void> {
  const rows: (typeof matchKeys.$inferInsert)[] = [];
  const gones: SQL[] = [];
  const bare: string[] = [];
  for (const { before, row } of all) {
    const was = before ? keysOf(asking, records, before) : [];
    const is = keysOf(asking, records, row);
    const known = new Set(was.map(text));
    const still = new Set(is.map(text));
    const added = is.filter((key) => !known.has(text(key)));
    const gone = was.filter((key) => !still.has(text(key)));
    const going = gone.length > 0 && and(eq(matchKeys.recordId, row.id), sameKeys(gone));
    if (gone.length > 0 && is.length === 0) bare.push(row.id);
    else if (going) gones.push(going);
    const of = { tenantId: row.tenantId, object: records.object as "customer", recordId: row.id };
    rows.push(...added.map((key) => ({ ...of, ...key })));
  }
  await refuseTaken(
    asking,
    records,
    rows.filter(({ kind }) => kind === "unique"),
  );
  // What has none left, as records that are put away, loses them in one go.
  if (bare.length > 0) gones.push(oneOf(matchKeys.recordId, bare));
  await Promise.all(gones.map((going) => asking.tx.delete(matchKeys).where(going)));
  // In the order of the index, so that neighbours are written together; a new record cannot have its keys yet.
  rows.sort((one, other) => (text(one) < text(other) ? -1 : 1));
  await insertRows(asking.tx, matchKeys, rows, { skipTaken: all.some(({ before }) => before !== null) });
}

/** Without those of which somebody has said that they are not the same as these. */
function notDismissed(ids: readonly string[]): SQL {
  const these = sql`${sql.param([...ids])}::text[]`;
  return sql`not exists (select 1 from duplicate_dismissals d
    where d.first_id = ${matchKeys.recordId} and d.second_id = any(${these})
      or d.second_id = ${matchKeys.recordId} and d.first_id = any(${these}))`;
}

/** The records of the whole company that share a key, with the kinds they share, most first. */
export async function findMatches(
  asking: Asking,
  records: Records,
  keys: MatchKey[],
  except: readonly string[] = [],
): Promise<{ id: string; kinds: MatchKey["kind"][] }[]> {
  const wanted = keys.filter(({ value }) => value !== "");
  if (wanted.length === 0) return [];
  const rows = await asking.tx
    .select({ id: matchKeys.recordId, kind: matchKeys.kind })
    .from(matchKeys)
    .where(
      and(
        eq(matchKeys.object, records.object as "customer"),
        sameKeys(wanted),
        except.length ? notDismissed(except) : undefined,
      ),
    )
    .limit(200);
  const found = new Map<string, Set<MatchKey["kind"]>>();
  for (const { id, kind } of rows) {
    if (!except.includes(id)) found.set(id, (found.get(id) ?? new Set()).add(kind));
  }
  return [...found]
    .map(([id, kinds]) => ({ id, kinds: [...kinds] }))
    .sort((left, right) => right.kinds.length - left.kinds.length);
}
