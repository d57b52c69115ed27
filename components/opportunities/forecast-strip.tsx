"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { listOf } from "#components/opportunities/list-of.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import type { Forecast } from "#lib/domains/opportunities/contract.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

/** The open deals that a period's forecast is made of, and the won ones. */
function within(from: string, to: string): Filter {
  const between = (field: string): Filter => ({ field, op: "between", value: [from, to] });
  return {
    any: [
      { all: [{ field: "outcome", op: "eq", value: "open" }, between("expectedCloseOn")] },
      { all: [{ field: "outcome", op: "eq", value: "won" }, between("closedAt")] },
    ],
  };
}
const late = (before: string): Filter => ({
  all: [
    { field: "outcome", op: "eq", value: "open" },
    { field: "expectedCloseOn", op: "lt", value: before },
  ],
});

function Period({ href, label, value, hint }: { href: string; label: string; value: string; hint: string }) {
  return (
    <Link
      href={href}
      className="flex min-w-36 shrink-0 flex-col rounded-md border border-line bg-surface px-3 py-1.5 hover:bg-hover"
    >
      <span className="text-xs text-ink-3">{label}</span>
      <span className="font-semibold tabular-nums">{value}</span>
      <span className="text-xs text-ink-3 tabular-nums">{hint}</span>
    </Link>
  );
}

/** What the coming months will bring, each number with its rows behind it. */
export function ForecastStrip({ forecast }: { forecast: Forecast }) {
  const t = useTranslations("deals.forecast");
  const locale = useLocale();
  const month = dateFormat(locale, { timeZone, year: "numeric", month: "long" });
  const money = (amount: number) => formatMoney(amount, locale);
  const [first] = forecast.periods;
  return (
    <section
      aria-label={t("title")}
      className="flex shrink-0 gap-2 overflow-x-auto border-b border-line px-4 py-2 [scrollbar-width:none]"
    >
      {forecast.periods.map(({ from, to, total }) => (
        <Period
          key={from}
          href={listOf(within(from, to))}
          label={t("period", { month: month.format(new Date(`${from}T00:00:00+08:00`)) })}
          value={money(total.weighted)}
          hint={t("parts", { won: money(total.won), commit: money(total.commit), open: total.open })}
        />
      ))}
      {first && forecast.overdue.open > 0 ? (
        <Period
          href={listOf(late(first.from))}
          label={t("late")}
          value={money(forecast.overdue.weighted)}
          hint={t("deals", { count: forecast.overdue.open })}
        />
      ) : null}
    </section>
  );
}
