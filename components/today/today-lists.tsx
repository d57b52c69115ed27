"use client";
import { Bell, TimerOff, UserPlus } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { TodayPart } from "#components/today/today-part.tsx";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";

export type StuckDeal = {
  id: string;
  name: string;
  customer: string;
  stage: string;
  /** Whose it is, on a leader's page. */
  owner: string;
  amount: number | null;
  causes: StuckCause[];
};
export type NewLead = { id: string; name: string; need: string; createdAt: string };
export type Notice = { id: string; at: string; text: string; href: string | null };

const lineLook = "block rounded-md px-2 py-2 hover:bg-hover";

/** How many more there are than are shown, and where. */
function Rest({ count, href }: { count: number; href: string }) {
  const t = useTranslations("today");
  return (
    <Link href={href} className="text-accent-text hover:underline">
      {t("rest", { count })}
    </Link>
  );
}

type StuckDealsProps = { total: number; deals: readonly StuckDeal[]; href: string; team: boolean };

/** Deals that do not move, each with what is wrong. */
export function StuckDeals({ total, deals, href, team }: StuckDealsProps) {
  const t = useTranslations("today");
  const why = useTranslations("deals.stuck");
  const locale = useLocale();
  if (deals.length === 0) return null;
  const more = total - deals.length;
  return (
    <TodayPart
      icon={TimerOff}
      title={t(team ? "teamStuck" : "stuck")}
      total={total}
      tone="warn"
      foot={more > 0 ? <Rest count={more} href={href} /> : null}
    >
      {deals.map((deal) => (
        <li key={deal.id}>
          <Link href={`/opportunities/${deal.id}`} className={lineLook}>
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 font-medium break-words">{deal.name}</span>
              {deal.amount === null ? null : (
                <span className="shrink-0 tabular-nums">{formatMoney(deal.amount, locale)}</span>
              )}
            </span>
            <span className="block text-sm text-ink-3">
              {[deal.owner, deal.customer, deal.stage].filter(Boolean).join(" · ")}
            </span>
            <span className="block text-sm text-warn">
              {deal.causes.map((cause) => why(cause.cause, { ...cause })).join(t("comma"))}
            </span>
          </Link>
        </li>
      ))}
    </TodayPart>
  );
}

/** Leads that came in lately and are one's own. */
export function NewLeads({ total, leads, href }: { total: number; leads: readonly NewLead[]; href: string }) {
  const t = useTranslations("today");
  const locale = useLocale();
  const now = useNow();
  if (leads.length === 0) return null;
  const more = total - leads.length;
  return (
    <TodayPart
      icon={UserPlus}
      title={t("leads")}
      total={total}
      foot={more > 0 ? <Rest count={more} href={href} /> : null}
    >
      {leads.map((lead) => (
        <li key={lead.id}>
          <Link href={`/leads/${lead.id}`} className={lineLook}>
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 font-medium break-words">{lead.name}</span>
              <time dateTime={lead.createdAt} className="shrink-0 text-xs text-ink-3">
                {formatDate(lead.createdAt, locale, now, { weekday: false })}
              </time>
            </span>
            {lead.need ? <span className="line-clamp-2 block text-sm text-ink-3">{lead.need}</span> : null}
          </Link>
        </li>
      ))}
    </TodayPart>
  );
}

/** What one was told and has not read. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useTranslations("today");
  const locale = useLocale();
  const now = useNow();
  if (notices.length === 0) return null;
  return (
    <TodayPart icon={Bell} title={t("notices")} total={notices.length}>
      {notices.map((notice) => {
        const inside = (
          <>
            <span className="block break-words">{notice.text}</span>
            <time dateTime={notice.at} className="text-xs text-ink-3">
              {formatDate(notice.at, locale, now, { weekday: false, time: true })}
            </time>
          </>
        );
        return (
          <li key={notice.id}>
            {notice.href ? (
              <Link href={notice.href} className={lineLook}>
                {inside}
              </Link>
            ) : (
              <div className="px-2 py-2">{inside}</div>
            )}
          </li>
        );
      })}
    </TodayPart>
  );
}
