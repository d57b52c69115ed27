import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import {
  type DuplicatePage,
  type DuplicatePair,
  type DuplicateRecord,
  listDuplicatesInput,
} from "../contract.ts";
import {
  type KeyGroup,
  type KeyPlace,
  selectKeyGroups,
  selectPairs,
  selectSharedKeys,
} from "../duplicate-repository.ts";
import { judgePair } from "../duplicates/judge-pair.ts";
import { mayReadObject } from "../policy.ts";
import { recordsOf } from "../records-of.ts";

const keysAtOnce = 300;
const mostRounds = 10;
const patienceMs = 1_000;
const place = z.object({ kind: z.string().max(20), value: z.string().max(500) });

function decode(cursor: string | undefined): KeyPlace | undefined {
  if (!cursor) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid", cause });
  }
}

const encode = ({ kind, value }: KeyPlace): string =>
  Buffer.from(JSON.stringify({ kind, value })).toString("base64url");

function pairsOf({ ids }: KeyGroup): [string, string][] {
  return ids.flatMap((first, at) => ids.slice(at + 1).map((second): [string, string] => [first, second]));
}

const titleOf = (records: Records, row: Row): string => String(row[records.title] ?? row.contactName ?? "");

async function present(asking: Asking, records: Records, rows: Row[]): Promise<Map<string, DuplicateRecord>> {
  const wanted = rows.map((row) => ({ kind: "user", id: row.ownerId }));
  const names = (await readNames(asking.tx, records, wanted)).get("user");
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: titleOf(records, row),
        owner: names?.get(String(row.ownerId)) ?? null,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
      },
    ]),
  );
}

/** The pairs in these groups that were not met at a key before `from`, so that pages do not repeat them. */
async function pairsIn(
  asking: Asking,
  records: Records,
  groups: KeyGroup[],
  from: KeyPlace | undefined,
): Promise<DuplicatePair[]> {
  const unique = new Map(groups.flatMap(pairsOf).map((pair) => [pair.join(), pair]));
  const fresh = await selectPairs(asking.tx, records.object, [...unique.values()], from);
  const ids = [...new Set(fresh.flatMap(({ first, second }) => [first, second]))];
  const shown = await present(asking, records, await findRecords(asking.tx, records, ids));
  return fresh.flatMap(({ first, second, kinds }): DuplicatePair[] => {
    const [one, other] = [shown.get(first), shown.get(second)];
    const judged = one && other && judgePair(kinds, [one.name, other.name]);
    return judged ? [{ records: [one, other], ...judged }] : [];
  });
}

/**
 * Pairs of records within the person's sight that look the same, those that somebody has told apart left out. A page may
 * hold few or none and still have a next one: what is looked through for it is limited.
 */
export const listDuplicates = query({
  name: "duplicate.list",
  input: listDuplicatesInput,
  access: (context, { object }) => mayReadObject(context, object),
  run: async ({ tx, context, input }): Promise<DuplicatePage> => {
    const records = recordsOf(input.object);
    const asking = { tx, context };
    const items: DuplicatePair[] = [];
    const began = performance.now();
    let from = decode(input.cursor);
    for (let round = 0; round < mostRounds; round += 1) {
      const { keys, next } = await selectSharedKeys(tx, input.object, from, keysAtOnce);
      const groups = await selectKeyGroups(tx, records, keys);
      items.push(...(await pairsIn(asking, records, groups, from)));
      if (!next) return { items, nextCursor: null };
      from = next;
      if (items.length >= input.limit || performance.now() - began > patienceMs) break;
    }
    return { items, nextCursor: from ? encode(from) : null };
  },
});
