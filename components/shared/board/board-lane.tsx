"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useId, useRef } from "react";
import type { BoardColumn } from "#components/shared/board/board-types.ts";
import type { CardColumn } from "#components/shared/board/move-card.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type BoardLaneProps = {
  column: BoardColumn;
  cards: CardColumn;
  /** Something hangs over it. */
  over: boolean;
  /** The one that a phone shows. */
  current: boolean;
  more: () => void;
  render: (record: RecordDto) => ReactNode;
};

function LaneEnd({ cards, more }: Pick<BoardLaneProps, "cards" | "more">) {
  const t = useTranslations("records.board");
  if (cards.state === "loading") return <Skeleton className="h-20 w-full rounded-md" />;
  if (cards.state === "failed")
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 p-1 text-sm text-danger">
        {t("loadFailed")}
        <Button size="sm" onClick={more}>
          {t("retry")}
        </Button>
      </p>
    );
  if (cards.nextCursor)
    return (
      <Button variant="ghost" size="sm" className="w-full" disabled={cards.state === "busy"} onClick={more}>
        {t("more")}
      </Button>
    );
  return cards.items.length === 0 ? <p className="p-2 text-center text-sm text-ink-3">{t("empty")}</p> : null;
}

const heightOfCard = () => 112;

/** One column of the board; only the cards in sight are drawn. */
export function BoardLane({ column, cards, over, current, more, render }: BoardLaneProps) {
  const t = useTranslations("records.board");
  const id = useId();
  const { items } = cards;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: cards.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOfCard,
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan: 6,
    gap: 8,
    initialRect: { width: 280, height: 800 },
  });
  return (
    <section
      aria-labelledby={id}
      data-board-column={column.key}
      className={cn(
        "flex min-h-0 w-full flex-col rounded-lg bg-sunken md:w-[280px] md:shrink-0",
        over && "ring-2 ring-ring ring-inset",
        !current && "max-md:hidden",
      )}
    >
      <header className="flex items-baseline gap-2 px-3 py-2">
        <h2 id={id} className="truncate font-semibold">
          <Link href={column.href} className="underline-offset-2 hover:text-accent-text hover:underline">
            {column.label}
          </Link>
        </h2>
        {column.count === undefined ? null : (
          <span className="text-sm text-ink-3">
            {t("count", { count: Math.max(0, column.count + cards.shift) })}
          </span>
        )}
        {column.sum ? (
          <span className="ml-auto text-sm font-medium whitespace-nowrap">{column.sum}</span>
        ) : null}
      </header>
      <div ref={scroller} data-drag-scroll className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const record = cards.items[index];
            return record ? (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {render(record)}
              </li>
            ) : null;
          })}
        </ul>
        <div className="pt-2">
          <LaneEnd cards={cards} more={more} />
        </div>
      </div>
    </section>
  );
}
