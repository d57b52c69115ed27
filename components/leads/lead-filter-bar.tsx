"use client";
import { X } from "lucide-react";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { createdDays } from "#components/leads/created-days.ts";
import { FilterSearch } from "#components/leads/filter-search.tsx";
import { FilterSelect } from "#components/leads/filter-select.tsx";
import { type LeadFilter, withFilter } from "#components/leads/lead-filter.ts";
import { useFilterChoices } from "#components/leads/use-filter-choices.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { Button } from "#components/ui/button.tsx";

type LeadFilterBarProps = { filter: LeadFilter; change: (filter: LeadFilter) => void };

export function LeadFilterBar({ filter, change }: LeadFilterBarProps) {
  const t = useTranslations("ui.leads");
  const locale = useLocale();
  const now = useNow();
  const choices = useFilterChoices(filter);
  const [text, setText] = useState(filter.q ?? "");
  const { sort, ...narrowing } = filter;
  const days = createdDays(filter, (day) => formatDate(day, locale, now, { weekday: false }));
  const anyTime = withFilter(withFilter(filter, "createdFrom", undefined), "createdTo", undefined);

  function set<K extends keyof LeadFilter>(key: K, value: string) {
    change(withFilter(filter, key, (value || undefined) as LeadFilter[K] | undefined));
  }

  function clear() {
    setText("");
    change(sort ? { sort } : {});
  }

  return (
    <search
      aria-label={t("filter")}
      className="flex flex-wrap items-center gap-2 px-4 py-3 max-sm:grid max-sm:grid-cols-2"
    >
      <FilterSearch text={text} setText={setText} search={(q) => set("q", q)} />
      <FilterSelect
        label={t("status")}
        any={t("anyStatus")}
        value={filter.status ?? ""}
        choices={choices.statuses}
        choose={(value) => set("status", value)}
      />
      <FilterSelect
        label={t("source")}
        any={t("anySource")}
        value={filter.source ?? ""}
        choices={choices.sources}
        choose={(value) => set("source", value)}
      />
      <FilterSelect
        label={t("minScore")}
        any={t("anyScore")}
        value={String(filter.minScore ?? "")}
        choices={choices.scores}
        choose={(value) => change(withFilter(filter, "minScore", value ? Number(value) : undefined))}
      />
      <FilterSelect
        label={t("sort")}
        value={sort ?? "-createdAt"}
        choices={choices.sorts}
        choose={(value) => set("sort", value)}
      />
      {days.length > 0 ? (
        <Button size="sm" onClick={() => change(anyTime)}>
          {t("created", { days: days.join(" – ") })}
          <X aria-label={t("remove")} />
        </Button>
      ) : null}
      {Object.keys(narrowing).length > 0 ? (
        <Button variant="ghost" size="sm" onClick={clear}>
          {t("clear")}
        </Button>
      ) : null}
    </search>
  );
}
