import type { HistoryItem } from "#components/shared/history/history-types.ts";

export type HistoryGroup = { key: string; items: HistoryItem[] };

/** Fields written together (one person, one moment, one run) are one entry. Newest first. */
export function groupHistory(items: readonly HistoryItem[]): HistoryGroup[] {
  const groups = new Map<string, HistoryItem[]>();
  for (const item of items) {
    const key = `${item.at}|${item.by.id}|${item.runId ?? ""}|${item.op}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, items: group }))
    .sort((a, b) => b.key.localeCompare(a.key));
}
