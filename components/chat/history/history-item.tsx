"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { conversationIdOf } from "#components/chat/conversation-id.ts";
import { HistoryItemMenu } from "#components/chat/history/history-item-menu.tsx";
import type { History } from "#components/chat/history/use-history.ts";
import { cn } from "#components/ui/cn.ts";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";

type HistoryItemProps = { item: ConversationDto; history: History; onChoose: () => void };

export function HistoryItem({ item, history, onChoose }: HistoryItemProps) {
  const t = useTranslations("chat.history");
  const current = conversationIdOf(usePathname()) === item.id;
  const unread = item.unread && !current;
  return (
    <li className={cn("group relative flex items-center rounded-md hover:bg-hover", current && "bg-hover")}>
      <Link
        href={`/chat/${item.id}`}
        prefetch={false}
        onClick={onChoose}
        aria-current={current ? "page" : undefined}
        className={cn(
          "flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md pr-8 pl-2 coarse:h-11",
          current || unread ? "font-medium text-ink" : "text-ink-2",
        )}
      >
        <span className="min-w-0 flex-1 truncate">{item.title || t("untitled")}</span>
        {item.running ? (
          <span role="img" aria-label={t("running")} className="working-dot shrink-0 text-accent-text" />
        ) : unread ? (
          <span role="img" aria-label={t("unread")} className="size-1.5 shrink-0 rounded-full bg-accent" />
        ) : null}
      </Link>
      <HistoryItemMenu item={item} history={history} current={current} />
    </li>
  );
}
