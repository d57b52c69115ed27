import type { BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

type List = (input: RecordQuery) => Promise<RecordPage>;
const pageSize = 200;
/** More than so many at once are left for a second go. */
export const mostAtOnce = 2000;

function queryOf(target: Extract<BulkTarget, { except: string[] }>): RecordQuery {
  return { ...(target.filter && { filter: target.filter }), ...(target.q && { q: target.q }) };
}

/** How many records a selection means. */
export async function countTarget(list: List, target: BulkTarget): Promise<number> {
  if ("ids" in target) return target.ids.length;
  const { total } = await list({ ...queryOf(target), limit: 1, count: true });
  return Math.max(0, (total ?? 0) - target.except.length);
}

/** The ids of a selection, at most as many as are done at once. */
export async function readTarget(list: List, target: BulkTarget): Promise<string[]> {
  if ("ids" in target) return target.ids.slice(0, mostAtOnce);
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: RecordPage = await list({
      ...queryOf(target),
      limit: pageSize,
      ...(cursor && { cursor }),
    });
    ids.push(...page.items.map(({ id }) => id).filter((id) => !target.except.includes(id)));
    cursor = page.nextCursor;
  } while (cursor && ids.length < mostAtOnce);
  return ids.slice(0, mostAtOnce);
}
