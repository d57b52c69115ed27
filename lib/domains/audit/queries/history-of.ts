import type { Tx } from "#db/client.ts";
import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { selectHistory } from "../repository.ts";

export type HistoryItem = {
  at: string;
  by: { type: "user" | "agent" | "system"; id: string; name: string };
  op: "create" | "update" | "delete" | "restore";
  field: string;
  before: unknown;
  after: unknown;
  source: { kind: string; text?: string; conversationId?: string; messageId?: string };
  runId: string | null;
};

/** A record's journal, newest first, with the names of who wrote. */
export async function historyOf(
  tx: Tx,
  of: { entityType: string; entityId: string },
): Promise<HistoryItem[]> {
  const rows = await selectHistory(tx, of);
  const names = await namesOfPeople(tx, [...new Set(rows.map((row) => row.userId))]);
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: {
      type: row.actorType as HistoryItem["by"]["type"],
      id: row.actorId,
      name: names.get(row.userId) ?? row.actorId,
    },
    op: row.op as HistoryItem["op"],
    field: row.field,
    before: row.before,
    after: row.after,
    source: row.source as HistoryItem["source"],
    runId: row.runId,
  }));
}
