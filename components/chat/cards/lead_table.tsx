"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import type { LeadRow } from "#agents/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { SortHeader } from "#components/chat/cards/sort-header.tsx";
import { type Sort, type SortKey, sortRows } from "#components/chat/cards/sort-rows.ts";
import { ScoreBadge } from "#components/leads/score-badge.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { Table, Td, Th } from "#components/ui/table.tsx";

function Row({ row }: { row: LeadRow }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <tr className="last:[&>td]:border-b-0 hover:bg-hover">
      <Td className="w-full max-w-0 min-w-40 whitespace-normal">
        <Link
          href={`/leads/${row.id}`}
          className="font-medium text-ink underline-offset-2 hover:text-accent-text hover:underline"
        >
          {row.label}
        </Link>
        {row.need ? <span className="block truncate text-ink-3">{row.need}</span> : null}
      </Td>
      <Td className="whitespace-nowrap">
        <ScoreBadge score={row.score} />
      </Td>
      <Td className="text-right whitespace-nowrap">
        {row.budgetAmount === null ? "—" : formatMoney(row.budgetAmount, locale)}
      </Td>
      <Td className="whitespace-nowrap max-sm:hidden">{row.timeline ?? "—"}</Td>
      <Td className="whitespace-nowrap text-ink-3 max-sm:hidden">
        {formatDate(row.createdAt, locale, now, { weekday: false })}
      </Td>
    </tr>
  );
}

export function LeadTableCard({ data }: CardProps<"lead_table">) {
  const t = useTranslations("chat.cards");
  const [sort, setSort] = useState<Sort>(null);
  const toggle = (key: SortKey) =>
    setSort((known) => ({ key, down: known?.key === key ? !known.down : true }));
  const meta =
    data.threshold === null
      ? t("total", { count: data.total })
      : t("totalAbove", { count: data.total, threshold: data.threshold });
  const header = { sort, toggle };
  return (
    <CardFrame title={data.title} meta={meta} href={data.href} open={t("openList")}>
      {data.rows.length === 0 ? (
        <p className="px-3 py-4 text-sm text-ink-3">{t("noRows")}</p>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <thead>
              <tr>
                <Th>{t("columns.lead")}</Th>
                <SortHeader column="score" {...header} />
                <SortHeader column="budgetAmount" align="right" {...header} />
                <Th className="max-sm:hidden">{t("columns.timeline")}</Th>
                <SortHeader column="createdAt" className="max-sm:hidden" {...header} />
              </tr>
            </thead>
            <tbody>
              {sortRows(data.rows, sort).map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </CardFrame>
  );
}
