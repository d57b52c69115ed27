"use client";
import { useTranslations } from "next-intl";
import { joinFilters, replaceNode } from "#components/shared/filters/filter-tree.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

export type QuickFilter = { key: string; label: string; filter: Filter };
type QuickFiltersProps = {
  quick: readonly QuickFilter[];
  filter: Filter | undefined;
  change: (filter: Filter | undefined) => void;
};

const partsOf = (filter: Filter | undefined) =>
  filter && "all" in filter ? filter.all : filter ? [filter] : [];
const same = (one: Filter, other: Filter) => JSON.stringify(one) === JSON.stringify(other);

/** Conditions that people use every day, one press each. */
export function QuickFilters({ quick, filter, change }: QuickFiltersProps) {
  const t = useTranslations("records.filter");
  const parts = partsOf(filter);
  function toggle(item: Filter) {
    const at = parts.findIndex((part) => same(part, item));
    if (at < 0) return change(joinFilters(filter, item));
    const next = replaceNode({ all: parts }, [at], null);
    change(joinFilters(next));
  }
  if (quick.length === 0) return null;
  return (
    <fieldset className="flex shrink-0 gap-1">
      <legend className="sr-only">{t("quick")}</legend>
      {quick.map((item) => {
        const on = parts.some((part) => same(part, item.filter));
        return (
          <Button
            key={item.key}
            size="sm"
            variant="ghost"
            aria-pressed={on}
            className={cn(
              on && "bg-accent-soft text-accent-text hover:bg-accent-soft hover:text-accent-text",
            )}
            onClick={() => toggle(item.filter)}
          >
            {item.label}
          </Button>
        );
      })}
    </fieldset>
  );
}
