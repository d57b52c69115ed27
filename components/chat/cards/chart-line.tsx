"use client";
import type { ChartCard } from "#agents/artifacts/contract.ts";
import { chartScale, plot } from "#components/chat/cards/chart-scale.ts";
import { seriesColor } from "#components/chat/cards/series-color.ts";

type ChartLineProps = { data: ChartCard; show: (value: number) => string };
type Scale = ReturnType<typeof chartScale>;
type Points = ChartCard["series"][number]["points"];

/** Where the value may lie: there along the upper edge, back along the lower one. */
function Band({ points, scale }: { points: Points; scale: Scale }) {
  const upper = points.map(({ value, high }, index) => `${scale.x(index)},${scale.y(high ?? value)}`);
  const lower = points.map(({ value, low }, index) => `${scale.x(index)},${scale.y(low ?? value)}`);
  return <polygon points={[...upper, ...lower.reverse()].join(" ")} fill="var(--accent-soft)" />;
}

function Labels({ points, scale }: { points: Points; scale: Scale }) {
  const every = Math.ceil(points.length / 6);
  return points.map((point, index) =>
    index % every === 0 || index === points.length - 1 ? (
      <text
        key={point.label}
        x={scale.x(index)}
        y={plot.height - 6}
        fontSize={11}
        fill="var(--ink-3)"
        textAnchor={index === 0 ? "start" : index === points.length - 1 ? "end" : "middle"}
      >
        {point.label}
      </text>
    ) : null,
  );
}

/** A course over time; a forecast stands in its band, with the target across. */
export function ChartLine({ data, show }: ChartLineProps) {
  const scale = chartScale(data);
  const first = data.series[0]?.points ?? [];
  const { target } = data;
  return (
    <svg viewBox={`0 0 ${plot.width} ${plot.height}`} className="w-full" role="img" aria-label={data.title}>
      <line
        x1={plot.left}
        x2={plot.width - plot.right}
        y1={scale.y(0)}
        y2={scale.y(0)}
        stroke="var(--line-strong)"
      />
      {data.form === "band" ? <Band points={first} scale={scale} /> : null}
      {target ? (
        <g>
          <line
            x1={plot.left}
            x2={plot.width - plot.right}
            y1={scale.y(target.value)}
            y2={scale.y(target.value)}
            stroke="var(--warn)"
            strokeDasharray="5 4"
          />
          <text x={plot.left} y={scale.y(target.value) - 4} fontSize={11} fill="var(--warn)">
            {`${target.label} ${show(target.value)}`}
          </text>
        </g>
      ) : null}
      {data.series.map((series, index) => (
        <g key={series.name} stroke={seriesColor(index)} fill={seriesColor(index)}>
          <polyline
            points={series.points.map(({ value }, at) => `${scale.x(at)},${scale.y(value)}`).join(" ")}
            fill="none"
            strokeWidth={2}
            strokeLinejoin="round"
          />
          {series.points.map((point, at) => (
            <circle key={point.label} cx={scale.x(at)} cy={scale.y(point.value)} r={3} strokeWidth={0}>
              <title>{`${series.name} ${point.label} ${show(point.value)}`}</title>
            </circle>
          ))}
        </g>
      ))}
      <Labels points={first} scale={scale} />
    </svg>
  );
}
