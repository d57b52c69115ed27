import type { LeadHistoryItem } from "#lib/domains/leads/contract.ts";

export type HistoryGroup = { key: string; items: LeadHistoryItem[] };

/** Fields written together (one person, one moment, one run) are one entry. Newest first. */
export function groupHistory(items: readonly LeadHistoryItem[]): HistoryGroup[] {
  const groups = new Map<string, LeadHistoryItem[]>();
  for (const item of items) {
    const key = `${item.at}|${item.by.id}|${item.runId ?? ""}|${item.op}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, items: group }))
    .sort((a, b) => b.key.localeCompare(a.key));
}
