import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import { now } from "../clock.ts";
import type { Asking } from "./asking.ts";
import type { Records, Row } from "./define-records.ts";
import { insertRows } from "./insert-rows.ts";

/** Why a tag is there: put on by a person, or by a rule with the values it found. */
export type TagWhy = {
  kind: "manual" | "rule";
  reason?: string | undefined;
  detail?: Record<string, unknown> | undefined;
};
type Tagged = { id: string; before: string[]; after: string[]; why?: TagWhy | undefined };

export const tagsOf = (row: Row): string[] => (row.tags as string[] | undefined) ?? [];

const taken = ({ before, after }: Tagged): string[] => before.filter((tag) => !after.includes(tag));
const given = ({ before, after }: Tagged): string[] => after.filter((tag) => !before.includes(tag));

/** Keeps `tag_reasons`, which filters read, the same as the tags on the records. */
export async function syncTags(asking: Asking, records: Records, all: Tagged[]): Promise<void> {
  const object = sql<never>`${records.object}`;
  const { tenantId, userId } = asking.context.principal;
  const gone = new Map<string, string[]>();
  for (const each of all) {
    for (const tag of taken(each)) gone.set(tag, [...(gone.get(tag) ?? []), each.id]);
  }
  const of = (tag: string, ids: string[]): SQL | undefined =>
    and(eq(tagReasons.object, object), eq(tagReasons.tag, tag), inArray(tagReasons.recordId, ids));
  const rows = all.flatMap((each) =>
    given(each).map((tag) => ({
      tenantId,
      object: records.object as never,
      recordId: each.id,
      tag,
      kind: each.why?.kind ?? ("manual" as const),
      reason: each.why?.reason ?? null,
      detail: each.why?.detail ?? {},
      by: each.why?.kind === "rule" ? null : userId,
      at: now(),
    })),
  );
  await Promise.all([
    ...[...gone].map(([tag, ids]) => asking.tx.delete(tagReasons).where(of(tag, ids))),
    insertRows(asking.tx, tagReasons, rows, { skipTaken: true }),
  ]);
}
