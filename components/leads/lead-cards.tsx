"use client";
import Link from "next/link";
import { useLocale, useNow } from "next-intl";
import { ScoreBadge } from "#components/leads/score-badge.tsx";
import { StatusBadge } from "#components/leads/status-badge.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import type { LeadListItem } from "#lib/domains/leads/contract.ts";

/** The list on a phone. */
export function LeadCards({ leads }: { leads: LeadListItem[] }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <ul className="divide-y divide-line border-y border-line bg-surface md:hidden">
      {leads.map((lead) => (
        <li key={lead.id}>
          <Link
            href={`/leads/${lead.id}`}
            className="flex flex-col gap-1 px-4 py-2.5 focus-visible:-outline-offset-2 active:bg-hover"
          >
            <span className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate font-medium">{leadLabel(lead)}</span>
              <ScoreBadge score={lead.score.total} />
            </span>
            <span className="flex items-center gap-2 text-sm text-ink-2">
              <span className="min-w-0 flex-1 truncate">{lead.need ?? "—"}</span>
              {lead.budgetAmount === null ? null : (
                <span className="shrink-0">{formatMoney(lead.budgetAmount, locale)}</span>
              )}
            </span>
            <span className="flex items-center gap-2 text-xs text-ink-3">
              <StatusBadge status={lead.status} />
              <span className="min-w-0 truncate">{lead.owner?.name}</span>
              <span className="ml-auto shrink-0">
                {formatDate(lead.createdAt, locale, now, { time: true })}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
