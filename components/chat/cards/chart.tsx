"use client";
import { useLocale, useTranslations } from "next-intl";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { ChartBars } from "#components/chat/cards/chart-bars.tsx";
import { ChartFunnel } from "#components/chat/cards/chart-funnel.tsx";
import { ChartLine } from "#components/chat/cards/chart-line.tsx";
import { chartNumber } from "#components/chat/cards/chart-number.ts";
import { ChartValues } from "#components/chat/cards/chart-values.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { seriesColor } from "#components/chat/cards/series-color.ts";

const drawings = { bars: ChartBars, funnel: ChartFunnel, line: ChartLine, band: ChartLine };

/** Numbers drawn; those of a course can be read as a table too. */
export function ChartCard({ data }: CardProps<"chart">) {
  const t = useTranslations("chat.cards");
  const locale = useLocale();
  const show = (value: number) =>
    chartNumber(data.unit, value, { locale, days: (count) => t("days", { count }) });
  const Drawing = drawings[data.form];
  const overTime = data.form === "line" || data.form === "band";
  return (
    <CardFrame title={data.title} meta={t(`units.${data.unit}`)}>
      <div className="px-3 py-2.5">
        {data.series.length > 1 ? (
          <ul className="mb-2 flex flex-wrap gap-x-4 text-sm text-ink-2">
            {data.series.map(({ name }, index) => (
              <li key={name} className="inline-flex items-center gap-1.5">
                <span
                  aria-hidden
                  className="size-2 rounded-full"
                  style={{ background: seriesColor(index) }}
                />
                {name}
              </li>
            ))}
          </ul>
        ) : null}
        <Drawing data={data} show={show} />
        {overTime ? (
          <details className="mt-1 text-sm">
            <summary className="cursor-pointer text-ink-3 coarse:py-2">{t("asTable")}</summary>
            <ChartValues data={data} show={show} />
          </details>
        ) : null}
      </div>
      {data.note ? <p className="border-t border-line px-3 py-1.5 text-sm text-ink-3">{data.note}</p> : null}
    </CardFrame>
  );
}
