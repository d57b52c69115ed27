"use client";
import { Search, SquarePen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { HistoryGroup } from "#components/chat/history/history-group.tsx";
import type { History } from "#components/chat/history/use-history.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Input } from "#components/ui/input.tsx";

type HistoryPaneProps = { history: History; onChoose: () => void };

export function HistoryPane({ history, onChoose }: HistoryPaneProps) {
  const t = useTranslations("chat.history");
  const pinned = history.items.filter((item) => item.pinned);
  const others = history.items.filter((item) => !item.pinned);
  return (
    <>
      <div className="flex flex-col gap-2 p-2">
        <Link href="/chat" onClick={onChoose} className={cn(buttonVariants(), "w-full justify-start")}>
          <SquarePen aria-hidden />
          {t("new")}
        </Link>
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
          />
          <Input
            type="search"
            value={history.q}
            onChange={(event) => history.search(event.target.value)}
            placeholder={t("search")}
            aria-label={t("search")}
            className="border-line pl-8"
          />
        </div>
      </div>
      <nav aria-label={t("title")} className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        <HistoryGroup title={t("pinned")} items={pinned} history={history} onChoose={onChoose} />
        <HistoryGroup title={t("recent")} items={others} history={history} onChoose={onChoose} />
        {history.items.length === 0 ? (
          <p className="px-2 py-6 text-center text-sm text-ink-3">{history.q ? t("noMatch") : t("empty")}</p>
        ) : null}
      </nav>
    </>
  );
}
