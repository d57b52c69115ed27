"use client";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Sort, SortKey } from "#components/chat/cards/sort-rows.ts";
import { cn } from "#components/ui/cn.ts";
import { Th } from "#components/ui/table.tsx";

type SortHeaderProps = {
  column: SortKey;
  sort: Sort;
  toggle: (key: SortKey) => void;
  align?: "left" | "right";
  className?: string;
};

export function SortHeader({ column, sort, toggle, align = "left", className }: SortHeaderProps) {
  const t = useTranslations("chat.cards.columns");
  const active = sort?.key === column ? sort : null;
  const Icon = active ? (active.down ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <Th
      aria-sort={active ? (active.down ? "descending" : "ascending") : "none"}
      className={cn(align === "right" && "text-right", className)}
    >
      <button
        type="button"
        onClick={() => toggle(column)}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
      >
        {t(column)}
        <Icon aria-hidden className="size-3" />
      </button>
    </Th>
  );
}
