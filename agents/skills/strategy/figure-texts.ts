import type { ArtifactMap } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

export type Figures = {
  rows: AggregateRow[];
  names: Record<string, Record<string, string>>;
  unknown: { object: string; name: string }[];
  several: { name: string; labels: string[] }[];
};
type Table = ArtifactMap["record_table"];
type Measure = NonNullable<QueryReading["measures"]>[number];

const told = 8;
const percent = (part: number, all: number): string =>
  `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10}%`;
const nameOf = ({ fn, field }: Measure): string => (field ? `${fn}_${field}` : fn);
const moneys = /amount|budget|revenue|price/i;

const numberAt = (row: AggregateRow | undefined, measure: Measure): number =>
  Number(row?.[nameOf(measure)] ?? 0);

/** The figures of a row, each with what it is called: 商机数 12、金额合计 300万. */
function cellsText({ columns }: Table, cells: readonly { text: string }[], turn: Turn): string {
  return cells
    .slice(1)
    .map(({ text }, at) =>
      turn.t("insight.figures.one", { label: columns[at + 1]?.label ?? "", value: text }),
    )
    .join(turn.t("lead.listComma"));
}

/** The figures of everything that was asked for, in one line. */
export function wholeText(table: Table, turn: Turn): string {
  const [row] = table.rows;
  return row ? turn.t("insight.figures.whole", { figures: cellsText(table, row.cells, turn) }) : "";
}

/** The figures of each group, the first ones in words. */
export function groupsText(table: Table, turn: Turn): string {
  const { t } = turn;
  const lines = table.rows.slice(0, told).map(({ cells }, at) =>
    t("insight.figures.line", {
      index: at + 1,
      name: cells[0]?.text ?? "",
      figures: cellsText(table, cells, turn),
    }),
  );
  const by = table.columns[0]?.label ?? "";
  return [t("insight.figures.groups", { by, count: table.rows.length }), lines.join("\n")].join("\n");
}

type Shared = { name: string; part: number; all: number };

/** How many of each group have one of the asked values, the largest share first. */
function sharesOf(
  { rows, names }: Figures,
  { groupBy = [], share, sort }: QueryReading,
  table: Table,
): Shared[] {
  const groups = groupBy.slice(0, -1);
  const labels = new Map(rows.map((row, at) => [row, table.rows[at]?.cells[0]?.text ?? ""]));
  const found = new Map<string, Shared>();
  for (const row of rows) {
    const key = JSON.stringify(groups.map(({ field }) => row[field] ?? null));
    const own = groups.map(({ field }) => names[field]?.[String(row[field])]).filter(Boolean);
    const said = (labels.get(row) ?? "").split(" · ").slice(0, groups.length).join(" · ");
    const last = found.get(key) ?? { name: own.join(" · ") || said, part: 0, all: 0 };
    const count = Number(row.count ?? 0);
    const counts = share?.of.includes(String(row[share.field])) === true;
    found.set(key, { ...last, part: last.part + (counts ? count : 0), all: last.all + count });
  }
  const way = sort?.[0]?.direction === "asc" ? 1 : -1;
  return [...found.values()].toSorted(
    (one, other) => way * (one.part / one.all - other.part / other.all) || other.all - one.all,
  );
}

/** A share with its base, alone or by group: 转化率 25%（20 条里 5 条）. */
export function shareText(figures: Figures, reading: QueryReading, table: Table, turn: Turn): string {
  const { t } = turn;
  const shares = sharesOf(figures, reading, table);
  const [value = ""] = reading.share?.of ?? [];
  const what = t(`insight.figures.share.${value}`);
  const grouped = (reading.groupBy?.length ?? 0) > 1;
  const text = ({ part, all }: Shared) =>
    t("insight.figures.shareOf", { what, percent: percent(part, all), part, all });
  if (!grouped) {
    const [whole] = shares;
    const steps = table.rows.map(({ cells }) => `${cells[0]?.text} ${cells[1]?.text}`);
    return whole
      ? `${text(whole)}\n\n${t("insight.figures.steps", { steps: steps.join(t("lead.listComma")) })}`
      : "";
  }
  return shares
    .slice(0, reading.limit ?? told)
    .map((share, at) => `${at + 1}. **${share.name}**：${text(share)}`)
    .join("\n");
}

/** Each figure beside that of the other period, with what it is more or less. */
export function comparedText(
  reading: QueryReading,
  [now, before]: [AggregateRow | undefined, AggregateRow | undefined],
  table: Table,
  turn: Turn,
): string {
  const { t } = turn;
  return (reading.measures ?? [])
    .map((measure, at) => {
      const [is, was] = [numberAt(now, measure), numberAt(before, measure)];
      const money = measure.fn !== "count" && moneys.test(measure.field ?? "");
      const value = (count: number) =>
        money ? formatMoney(count, t) : String(Math.round(count * 100) / 100);
      const way = is === was ? "same" : is > was ? "more" : "less";
      return t(`insight.figures.${way}`, {
        label: table.columns[at + 1]?.label ?? "",
        is: value(is),
        was: value(was),
        change: value(Math.abs(is - was)),
        percent: was === 0 ? t("insight.why.fromNothing") : percent(Math.abs(is - was), was),
      });
    })
    .join("\n");
}
