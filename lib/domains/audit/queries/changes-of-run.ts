import type { Tx } from "#db/client.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { selectChangesOfRun } from "../repository.ts";

export type EntityChanges = {
  entityType: string;
  entityId: string;
  created: boolean;
  fields: { field: string; before: unknown; after: unknown }[];
};

/** A record that the run made and took away again has left nothing. */
const isGone = ({ created, fields }: EntityChanges): boolean =>
  created && fields.some(({ field, after }) => field === "deleted" && after === true);

/** Without what stands again as it did before: part of a run may have been taken back. */
function left(change: EntityChanges): EntityChanges[] {
  const fields = change.fields.filter(
    ({ before, after }) => stableJson(before ?? null) !== stableJson(after ?? null),
  );
  return isGone(change) || (!change.created && fields.length === 0) ? [] : [{ ...change, fields }];
}

/** What a run wrote, one entry a record: each field's value before the run's first and after its last write. */
export async function changesOfRun(tx: Tx, runId: string): Promise<EntityChanges[]> {
  const records = new Map<string, EntityChanges>();
  for (const row of await selectChangesOfRun(tx, runId)) {
    const key = `${row.entityType}/${row.entityId}`;
    const record = records.get(key) ?? {
      entityType: row.entityType,
      entityId: row.entityId,
      created: row.op === "create",
      fields: [],
    };
    records.set(key, record);
    const known = record.fields.find((field) => field.field === row.field);
    if (known) known.after = row.after;
    else record.fields.push({ field: row.field, before: row.before, after: row.after });
  }
  return [...records.values()].flatMap(left);
}
