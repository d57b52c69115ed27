import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Records, Row } from "./define-records.ts";
import { oneOf } from "./one-of.ts";

type Options = {
  /** Holds the rows until the transaction ends. */
  lock?: boolean;
  /** Also what was put away. */
  deleted?: boolean;
};

function column(records: Records, key: string) {
  const found = records.columns[key];
  if (!found) throw new Error(`${records.object} has no ${key}`);
  return found;
}

/** The records with these ids that the person may see, in the order of their ids: all lock in one order. */
export async function findRecords<R extends Row>(
  tx: Tx,
  records: Records<R>,
  ids: string[],
  { lock = false, deleted = false }: Options = {},
): Promise<R[]> {
  if (ids.length === 0) return [];
  const id = column(records as Records, "id");
  const [first, ...more] = ids;
  const wanted = more.length === 0 && first !== undefined ? eq(id, first) : oneOf(id, ids);
  const select = tx
    .select(records.columns)
    .from(records.table)
    .where(and(wanted, deleted ? undefined : isNull(column(records as Records, "deletedAt"))))
    .orderBy(asc(id));
  return (await (lock ? select.for("update") : select)) as unknown as R[];
}

/** One record, if there is one that the person may see. */
export async function findRecord<R extends Row>(
  tx: Tx,
  records: Records<R>,
  id: string,
  options: Options = {},
): Promise<R | undefined> {
  const [row] = await findRecords(tx, records, [id], options);
  return row;
}
