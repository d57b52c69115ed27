import { getTranslations } from "next-intl/server";
import { countTarget, mostAtOnce, readTarget } from "#app/(workspace)/read-target.ts";
import type { BulkChange, BulkPreview, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import { nestCustom } from "#components/shared/record/nest-custom.ts";
import type { FieldSet, SaveResult } from "#components/shared/record/save-result.ts";
import type { RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

type Ref = { id: string };
/** The verbs that a kind of record has for many at once; what is missing is not offered. */
export type BulkVerbs = {
  list: (input: RecordQuery) => Promise<RecordPage>;
  update?: (input: { records: Ref[]; set: FieldSet }) => Promise<SaveResult>;
  transfer?: (input: { records: Ref[]; to: string }) => Promise<SaveResult>;
  tag?: (input: { ids: string[]; add: string[]; remove: string[] }) => Promise<SaveResult>;
  remove?: (input: Ref) => Promise<SaveResult>;
};
const batch = 500;
const done: SaveResult = { ok: true, data: null };

/** What a change of many would reach. */
export async function previewBulk(verbs: BulkVerbs, target: BulkTarget): Promise<BulkPreview> {
  const t = await getTranslations("records-ui.bulk");
  const count = await countTarget(verbs.list, target);
  const over = Math.max(0, count - mostAtOnce);
  return {
    affected: count - over,
    skipped: over > 0 ? [{ reason: t("tooMany", { count: mostAtOnce }), count: over }] : [],
  };
}

async function changeBatch(verbs: BulkVerbs, ids: string[], change: BulkChange): Promise<SaveResult> {
  const records = ids.map((id) => ({ id }));
  switch (change.kind) {
    case "edit":
      return (await verbs.update?.({ records, set: nestCustom({ [change.field]: change.value }) })) ?? done;
    case "transfer":
      return (await verbs.transfer?.({ records, to: change.owner.id })) ?? done;
    case "tags": {
      const [add, remove] = [change.add, change.remove].map((refs) => refs.map(({ name }) => name));
      return (await verbs.tag?.({ ids, add: add ?? [], remove: remove ?? [] })) ?? done;
    }
    default:
      return done;
  }
}

async function removeEach(verbs: BulkVerbs, ids: string[]): Promise<SaveResult> {
  for (const id of ids) {
    const result = await verbs.remove?.({ id });
    if (result && !result.ok) return result;
  }
  return done;
}

/** Does one change to many records; the first refusal ends it. */
export async function runBulk(verbs: BulkVerbs, target: BulkTarget, change: BulkChange): Promise<SaveResult> {
  const ids = await readTarget(verbs.list, target);
  if (change.kind === "delete") return removeEach(verbs, ids);
  for (let at = 0; at < ids.length; at += batch) {
    const result = await changeBatch(verbs, ids.slice(at, at + batch), change);
    if (!result.ok) return result;
  }
  return done;
}
