import type { Context } from "#lib/platform/context.ts";
import { searchDocument } from "#lib/platform/records/search-document.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type RecordObject, recordObjects } from "../contract.ts";
import { selectBatch, selectKept, selectStray } from "../document-repository.ts";
import { recordsOf } from "../records-of.ts";

const batch = 500;

async function wrongIn(context: Context, object: RecordObject): Promise<string[]> {
  const records = recordsOf(object);
  if (!records.document) return [];
  const wrong = await withActor(context, (tx) => selectStray(tx, records), { reads: true });
  let after = "";
  for (;;) {
    const { rows, kept } = await withActor(
      context,
      async (tx) => {
        const found = await selectBatch(tx, records, after, batch);
        return {
          rows: found,
          kept: await selectKept(
            tx,
            found.map(({ id }) => id),
          ),
        };
      },
      { reads: true },
    );
    for (const row of rows) {
      const [is, should] = [kept.get(row.id), searchDocument(records, row)];
      const same =
        is?.title === should?.title &&
        is?.subtitle === should?.subtitle &&
        is?.tokens.join("\n") === should?.tokens.join("\n");
      if (!same) wrong.push(row.id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return wrong;
    after = last.id;
  }
}

/** The records whose document is not what it should be: missing, old, or without a record. */
export async function checkSearch(context: Context): Promise<string[]> {
  const all = [];
  for (const object of recordObjects) all.push(...(await wrongIn(context, object)));
  return [...new Set(all)];
}
