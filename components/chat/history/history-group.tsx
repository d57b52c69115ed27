"use client";
import { HistoryItem } from "#components/chat/history/history-item.tsx";
import type { History } from "#components/chat/history/use-history.ts";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";

type HistoryGroupProps = { title: string; items: ConversationDto[]; history: History; onChoose: () => void };

export function HistoryGroup({ title, items, history, onChoose }: HistoryGroupProps) {
  if (items.length === 0) return null;
  return (
    <section className="mb-2">
      <h2 className="px-2 py-1 text-xs text-ink-3">{title}</h2>
      <ul>
        {items.map((item) => (
          <HistoryItem key={item.id} item={item} history={history} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}
