"use client";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { type LeadFilter, withFilter } from "#components/leads/lead-filter.ts";
import { ScoreBadge } from "#components/leads/score-badge.tsx";
import { StatusBadge } from "#components/leads/status-badge.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { cn } from "#components/ui/cn.ts";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { LeadListItem } from "#lib/domains/leads/contract.ts";

type LeadTableProps = { leads: LeadListItem[]; filter: LeadFilter; change: (filter: LeadFilter) => void };

const sortable = {
  score: ["-score", "score"],
  budget: ["-budgetAmount"],
  created: ["-createdAt", "createdAt"],
} as const;

function SortableTh({
  column,
  filter,
  change,
  className,
}: Omit<LeadTableProps, "leads"> & { column: keyof typeof sortable; className?: string }) {
  const t = useTranslations("ui.leads.columns");
  const ways: readonly NonNullable<LeadFilter["sort"]>[] = sortable[column];
  const current = filter.sort ?? "-createdAt";
  const at = ways.indexOf(current);
  const Icon = at < 0 ? ChevronsUpDown : current.startsWith("-") ? ArrowDown : ArrowUp;
  return (
    <Th
      aria-sort={at < 0 ? "none" : current.startsWith("-") ? "descending" : "ascending"}
      className={className}
    >
      <button
        type="button"
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
        onClick={() => change(withFilter(filter, "sort", ways[(at + 1) % ways.length]))}
      >
        {t(column)}
        <Icon aria-hidden className="size-3" />
      </button>
    </Th>
  );
}

function LeadRow({ lead }: { lead: LeadListItem }) {
  const words = useTranslations("lead");
  const locale = useLocale();
  const now = useNow();
  return (
    <tr className="hover:bg-hover">
      <Td className="max-w-0 min-w-48 pl-4">
        <Link
          href={`/leads/${lead.id}`}
          className="block truncate font-medium underline-offset-2 hover:text-accent-text hover:underline"
        >
          {leadLabel(lead)}
        </Link>
      </Td>
      <Td className="max-w-0 truncate text-ink-2">{lead.need ?? "—"}</Td>
      <Td className="whitespace-nowrap">
        <ScoreBadge score={lead.score.total} />
      </Td>
      <Td className="text-right whitespace-nowrap">
        {lead.budgetAmount === null ? "—" : formatMoney(lead.budgetAmount, locale)}
      </Td>
      <Td className="whitespace-nowrap">
        <StatusBadge status={lead.status} />
      </Td>
      <Td className="whitespace-nowrap text-ink-2 max-xl:hidden">{words(`source.${lead.source}`)}</Td>
      <Td className="whitespace-nowrap text-ink-2">{lead.owner?.name ?? "—"}</Td>
      <Td className="pr-4 whitespace-nowrap text-ink-3">
        {formatDate(lead.createdAt, locale, now, { time: true })}
      </Td>
    </tr>
  );
}

export function LeadTable({ leads, filter, change }: LeadTableProps) {
  const t = useTranslations("ui.leads.columns");
  const head = "sticky top-0 z-10 bg-canvas";
  return (
    <Table className="max-md:hidden">
      <thead>
        <tr>
          <Th className={cn(head, "w-[32%] pl-4")}>{t("lead")}</Th>
          <Th className={cn(head, "w-[24%]")}>{t("need")}</Th>
          <SortableTh column="score" filter={filter} change={change} className={head} />
          <SortableTh column="budget" filter={filter} change={change} className={cn(head, "text-right")} />
          <Th className={head}>{t("status")}</Th>
          <Th className={cn(head, "max-xl:hidden")}>{t("source")}</Th>
          <Th className={head}>{t("owner")}</Th>
          <SortableTh column="created" filter={filter} change={change} className={cn(head, "pr-4")} />
        </tr>
      </thead>
      <tbody className="bg-surface">
        {leads.map((lead) => (
          <LeadRow key={lead.id} lead={lead} />
        ))}
      </tbody>
    </Table>
  );
}
