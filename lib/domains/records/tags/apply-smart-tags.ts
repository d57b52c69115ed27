import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import type { RecordObject } from "../contract.ts";
import { recordsOf } from "../records-of.ts";
import { markApplied, selectRuleTags, selectTagWork, type TagRow, type TagWork } from "../tag-repository.ts";
import { changeSmartTag } from "../verbs/change-smart-tag.ts";

const batch = 500;
type Only = {
  object?: RecordObject | undefined;
  ids?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
};

function findWork(context: Context, tag: TagRow, ids: readonly string[] | undefined): Promise<TagWork> {
  return withActor(context, async (tx) => {
    const records = recordsOf(tag.object);
    const asking = await askRecords({ tx, context }, tag.object);
    const where = compileFilter(asking, { records, columns: records.columns }, tag.rule as Filter);
    const work = await selectTagWork(tx, records, tag.name, { where, ids, most: batch });
    const done = work.add.length + work.remove.length === 0;
    if (done && !ids) await markApplied(tx, tag.id, now());
    return work;
  });
}

async function applyTag(context: Context, tag: TagRow, { ids, signal }: Only): Promise<number> {
  let changed = 0;
  for (;;) {
    const work = await findWork(context, tag, ids);
    const { length } = [...work.add, ...work.remove];
    if (length === 0) return changed;
    const { added, removed } = await changeSmartTag(context, { id: tag.id, ...work });
    changed += added + removed;
    // Nothing written of what was found: somebody else is at it.
    if (added + removed === 0 || signal?.aborted) return changed;
  }
}

/**
 * Puts rules' tags on the records that they now hold for and takes them off the others, of one object or some records
 * only, or of all; how many changed. A rule that no longer fits, as its field was archived, is left alone and told of.
 */
export async function applySmartTags(context: Context, only: Only = {}): Promise<number> {
  const tags = await withActor(context, (tx) => selectRuleTags(tx, only.object), { reads: true });
  let changed = 0;
  for (const tag of tags) {
    try {
      changed += await applyTag(context, tag, only);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log().warn({ err: error, tag: tag.id }, "a smart tag could not be applied");
    }
  }
  return changed;
}
