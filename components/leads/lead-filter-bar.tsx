"use client";
import { Search, X } from "lucide-react";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { type LeadFilter, withFilter } from "#components/leads/lead-filter.ts";
import { leadSourceList, leadStatusList } from "#components/leads/lead-options.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";

type LeadFilterBarProps = { filter: LeadFilter; change: (filter: LeadFilter) => void };

const minScores = [40, 60, 80];
const sorts = ["-createdAt", "createdAt", "-score", "score", "-updatedAt", "-budgetAmount"] as const;

export function LeadFilterBar({ filter, change }: LeadFilterBarProps) {
  const t = useTranslations("ui.leads");
  const words = useTranslations("lead");
  const locale = useLocale();
  const now = useNow();
  const [q, setQ] = useState(filter.q ?? "");
  const search = useDebounced(() => change(withFilter(filter, "q", q.trim() || undefined)), 300);
  const { sort: _sort, ...narrowing } = filter;
  const days = [filter.createdFrom, filter.createdTo].filter((day) => day !== undefined);

  function set<K extends keyof LeadFilter>(key: K, value: string) {
    change(withFilter(filter, key, (value || undefined) as LeadFilter[K] | undefined));
  }

  return (
    <div role="search" aria-label={t("filter")} className="flex flex-wrap items-center gap-2 px-4 py-3">
      <label className="relative w-full sm:w-56">
        <span className="sr-only">{t("search")}</span>
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3" />
        <Input
          type="search"
          className="pl-8"
          placeholder={t("search")}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            search();
          }}
        />
      </label>
      <Select aria-label={t("status")} value={filter.status ?? ""} onChange={(event) => set("status", event.target.value)} className="max-sm:flex-1">
        <option value="">{t("anyStatus")}</option>
        {leadStatusList.map((status) => (
          <option key={status} value={status}>
            {words(`status.${status}`)}
          </option>
        ))}
      </Select>
      <Select aria-label={t("source")} value={filter.source ?? ""} onChange={(event) => set("source", event.target.value)} className="max-sm:flex-1">
        <option value="">{t("anySource")}</option>
        {leadSourceList.map((source) => (
          <option key={source} value={source}>
            {words(`source.${source}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("minScore")}
        value={filter.minScore ?? ""}
        onChange={(event) => change(withFilter(filter, "minScore", event.target.value ? Number(event.target.value) : undefined))}
        className="max-sm:flex-1"
      >
        <option value="">{t("anyScore")}</option>
        {[...new Set([...minScores, ...(filter.minScore ? [filter.minScore] : [])])].sort((a, b) => a - b).map((score) => (
          <option key={score} value={score}>
            {t("scoreFrom", { score })}
          </option>
        ))}
      </Select>
      <Select aria-label={t("sort")} value={filter.sort ?? "-createdAt"} onChange={(event) => set("sort", event.target.value)} className="max-sm:flex-1">
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </Select>
      {days.length > 0 ? (
        <Button size="sm" onClick={() => change(withFilter(withFilter(filter, "createdFrom", undefined), "createdTo", undefined))}>
          {t("created", { days: days.map((day) => formatDate(day, locale, now, { weekday: false })).join(" – ") })}
          <X aria-label={t("remove")} />
        </Button>
      ) : null}
      {Object.keys(narrowing).length > 0 ? (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => {
            setQ("");
            change(filter.sort ? { sort: filter.sort } : {});
          }}
        >
          {t("clear")}
        </Button>
      ) : null}
    </div>
  );
}
