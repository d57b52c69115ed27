import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type RecordObject, recordObjects } from "../contract.ts";
import { dropStrayDocuments, putDocuments, selectBatch } from "../document-repository.ts";
import { replaceMatchKeys } from "../match-repository.ts";
import { recordsOf } from "../records-of.ts";

const batch = 200;

/** Companies first: what belongs to them is found through their documents. */
const order: readonly RecordObject[] = ["customer", ...recordObjects.filter((each) => each !== "customer")];

async function rebuildObject(context: Context, object: RecordObject, signal?: AbortSignal): Promise<number> {
  const records = recordsOf(object);
  if (!records.document && !records.matches) return 0;
  let [after, done]: [string, number] = ["", 0];
  for (;;) {
    const rows = await withActor(context, async (tx) => {
      const found = await selectBatch(tx, records, after, batch);
      const asking = await askRecords({ tx, context }, object);
      await putDocuments(tx, records, found);
      await replaceMatchKeys(asking, records, found);
      return found;
    });
    done += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < batch || signal?.aborted) return done;
    after = last.id;
  }
}

/**
 * Makes all that a company's records are found and recognised by anew, some hundred records at a time: after records came
 * past the verbs, and when names are read otherwise than before. `context` is the system's, which sees all.
 */
export async function rebuildSearch(
  context: Context,
  { objects = order, signal }: { objects?: readonly RecordObject[]; signal?: AbortSignal } = {},
): Promise<number> {
  let done = 0;
  for (const object of order.filter((each) => objects.includes(each))) {
    done += await rebuildObject(context, object, signal);
    await withActor(context, (tx) => dropStrayDocuments(tx, recordsOf(object)));
  }
  log().info({ tenant: context.principal.tenantId, records: done }, "search was rebuilt");
  return done;
}
