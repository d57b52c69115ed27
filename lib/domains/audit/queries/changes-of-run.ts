import type { Tx } from "#db/client.ts";
import { selectChangesOfRun } from "../repository.ts";

export type EntityChanges = {
  entityType: string;
  entityId: string;
  created: boolean;
  fields: { field: string; before: unknown; after: unknown }[];
};

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
  return [...records.values()];
}
