import type { ChartCard } from "#agents/artifacts/contract.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";

type ChartFunnelProps = { data: ChartCard; show: (value: number) => string };

/** Steps one under the other, each as wide as what came that far. */
export function ChartFunnel({ data, show }: ChartFunnelProps) {
  const points = data.series[0]?.points ?? [];
  const most = Math.max(...points.map(({ value }) => value), 1e-9);
  return (
    <ol className="flex flex-col gap-1">
      {points.map((point) => (
        <li
          key={point.label}
          className="grid grid-cols-[minmax(4rem,7rem)_minmax(0,1fr)] items-center gap-x-3"
        >
          <span className="text-sm break-words text-ink-2">
            <TextLink href={point.href}>{point.label}</TextLink>
          </span>
          <span className="relative flex h-8 items-center justify-center">
            <span
              aria-hidden
              className="absolute inset-y-0 left-1/2 -translate-x-1/2 rounded-sm bg-accent-soft"
              style={{ width: `${Math.max(3, (point.value / most) * 100)}%` }}
            />
            <span className="relative text-sm tabular-nums">
              {show(point.value)}
              {point.detail ? <span className="ml-1.5 text-ink-2">{point.detail}</span> : null}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
