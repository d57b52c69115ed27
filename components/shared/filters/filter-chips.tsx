"use client";
import { useTranslations } from "next-intl";
import { asGroup, replaceNode } from "#components/shared/filters/filter-tree.ts";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import { useFilterWords } from "#components/shared/filters/use-filter-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

type FilterChipsProps = {
  spec: ObjectSpec;
  filter: Filter | undefined;
  change: (filter: Filter | undefined) => void;
};

/** What narrows the list, in words, each to be taken away. */
export function FilterChips({ spec, filter, change }: FilterChipsProps) {
  const t = useTranslations("records.filter");
  const words = useFilterWords();
  if (!filter) return null;
  const group = asGroup(filter);
  const parts = group?.mode === "all" ? group.items : [filter];
  function remove(index: number) {
    const next = group?.mode === "all" ? replaceNode({ all: group.items }, [index], null) : undefined;
    change(next && "all" in next && next.all.length === 0 ? undefined : next);
  }
  return (
    <ul aria-label={t("active")} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {parts.map((part, index) => {
        const text = summarizeFilter(part, spec, words);
        return (
          <li key={text} className="max-w-full min-w-0">
            <Chip tone="accent" removeLabel={t("remove", { text })} remove={() => remove(index)}>
              {text}
            </Chip>
          </li>
        );
      })}
      {parts.length > 1 ? (
        <li>
          <Button variant="ghost" size="sm" onClick={() => change(undefined)}>
            {t("clear")}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
