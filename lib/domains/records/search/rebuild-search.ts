import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type RecordObject, recordObjects } from "../contract.ts";
import { dropStrayDocuments, putDocuments, selectBatch } from "../document-repository.ts";
import { replaceMatchKeys } from "../match-repository.ts";
import { recordsOf } from "../records-of.ts";
import { type BatchStep, inBatches } from "./in-batches.ts";

/** Looking at a document costs less than writing it. */
const DROPPED = 10;

/** Companies first: what belongs to them is found through their documents. */
const order: readonly RecordObject[] = ["customer", ...recordObjects.filter((each) => each !== "customer")];

async function rebuildObject(context: Context, object: RecordObject, signal?: AbortSignal): Promise<number> {
  const records = recordsOf(object);
  if (!records.document && !records.matches) return 0;
  let done = 0;
  await inBatches(async (after, most) => {
    const rows = await withActor(context, async (tx) => {
      const found = await selectBatch(tx, records, after, most);
      const asking = await askRecords({ tx, context }, object);
      await putDocuments(tx, records, found);
      await replaceMatchKeys(asking, records, found);
      return found;
    });
    done += rows.length;
    return rows.at(-1)?.id;
  }, signal);
  return done;
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
    const dropStray: BatchStep = (after, most) =>
      withActor(context, (tx) => dropStrayDocuments(tx, recordsOf(object), after, most * DROPPED));
    await inBatches(dropStray, signal);
  }
  log().info({ tenant: context.principal.tenantId, records: done }, "search was rebuilt");
  return done;
}
