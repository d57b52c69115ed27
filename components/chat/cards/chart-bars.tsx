import type { ChartCard } from "#agents/artifacts/contract.ts";
import { seriesColor } from "#components/chat/cards/series-color.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";

type ChartBarsProps = { data: ChartCard; show: (value: number) => string };

/** One bar a value, side by side where there are several series; long names and negative values fit. */
export function ChartBars({ data, show }: ChartBarsProps) {
  const labels = [...new Set(data.series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => Math.abs(value)));
  const most = Math.max(...values, data.target?.value ?? 0, 1e-9);
  return (
    <ul className="flex flex-col gap-2">
      {labels.map((label) => (
        <li key={label} className="grid grid-cols-[minmax(4rem,8rem)_minmax(0,1fr)] items-center gap-x-3">
          <span className="text-sm break-words text-ink-2">{label}</span>
          <span className="flex min-w-0 flex-col gap-0.5">
            {data.series.map((series, index) => {
              const point = series.points.find((each) => each.label === label);
              return point ? (
                <span key={series.name} className="flex items-center gap-2">
                  <span
                    aria-hidden
                    className="h-3 min-w-0.5 shrink rounded-xs"
                    style={{
                      width: `${(Math.abs(point.value) / most) * 75}%`,
                      background: point.value < 0 ? "var(--danger)" : seriesColor(index),
                    }}
                  />
                  <span className="shrink-0 text-sm tabular-nums">
                    <TextLink href={point.href}>{show(point.value)}</TextLink>
                    {point.detail ? <span className="ml-1.5 text-ink-3">{point.detail}</span> : null}
                  </span>
                </span>
              ) : null;
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
