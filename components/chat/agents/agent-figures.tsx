"use client";
import { useLocale, useTranslations } from "next-intl";
import { formatElapsed } from "#components/shared/format-elapsed.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import type { AgentWork } from "#lib/domains/conversations/contract.ts";

/** How often an agent answered, how that ended and how long it took, and what was taken back. */
export function AgentFigures({ work }: { work: AgentWork | undefined }) {
  const t = useTranslations("agents-ui");
  const locale = useLocale();
  if (!work) return <p className="text-sm text-ink-3">{t("never")}</p>;
  const number = numberFormat(locale, {});
  const percent = numberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const figures = [
    ["answers", number.format(work.answers)],
    ["success", percent.format(work.done / work.answers)],
    ["median", work.medianMs === null ? "—" : formatElapsed(work.medianMs)],
    ["writes", number.format(work.writes)],
    ["corrected", number.format(work.undone + work.rejected)],
  ] as const;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2">
      {figures.map(([key, value]) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-xs text-ink-3">{t(`figure.${key}`)}</dt>
          <dd className="font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
