/** One value that a field was given: by whom, when and from which words. */
export type HistoryItem = {
  at: string;
  by: { type: "user" | "agent" | "system"; id: string; name: string };
  op: "create" | "update" | "delete" | "restore";
  field: string;
  before: unknown;
  after: unknown;
  source: { kind: string; text?: string; conversationId?: string };
  runId: string | null;
};
