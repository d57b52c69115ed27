import type { ChartCard } from "#agents/artifacts/contract.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";

type ChartValuesProps = { data: ChartCard; show: (value: number) => string };

/** The drawing's numbers as a table: for those who do not see it, and for those who want them exactly. */
export function ChartValues({ data, show }: ChartValuesProps) {
  const labels = [...new Set(data.series.flatMap(({ points }) => points.map(({ label }) => label)))];
  return (
    <div className="overflow-x-auto">
      <Table>
        <thead>
          <tr>
            <Th>{data.title}</Th>
            {data.series.map(({ name }) => (
              <Th key={name} className="text-right">
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <Td>{label}</Td>
              {data.series.map(({ name, points }) => {
                const point = points.find((each) => each.label === label);
                const range =
                  point?.low !== undefined && point.high !== undefined
                    ? ` (${show(point.low)} – ${show(point.high)})`
                    : "";
                return (
                  <Td key={name} className="text-right whitespace-nowrap tabular-nums">
                    {point ? <TextLink href={point.href}>{show(point.value) + range}</TextLink> : "—"}
                  </Td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
