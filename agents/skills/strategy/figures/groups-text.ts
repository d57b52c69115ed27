import type { ArtifactMap } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";
import { byTime } from "./asked-figures.ts";
import { percentOf } from "./compared-text.ts";
import { type Figures, type Measure, nameOf, numberAt, rowText } from "./measures.ts";

type Table = ArtifactMap["record_table"];
export type Group = { name: string; row: AggregateRow };
const told = 8;

/** The groups by their names; those of one name are one, as stages of two pipelines are. */
export function groupsOf({ rows }: Figures, table: Table, { measures = [] }: QueryReading): Group[] {
  const adds = measures.every(({ fn }) => fn === "count" || fn === "sum");
  const groups = new Map<string, Group>();
  for (const [at, row] of rows.entries()) {
    const name = table.rows[at]?.cells[0]?.text ?? "";
    const same = adds ? groups.get(name) : undefined;
    const sums = same
      ? Object.fromEntries(
          measures.map((each) => [nameOf(each), numberAt(same.row, each) + numberAt(row, each)]),
        )
      : {};
    groups.set(adds ? name : `${name} ${at}`, { name, row: { ...row, ...sums } });
  }
  return [...groups.values()];
}

/** The measure that groups are ranked by: the one they are sorted by, else the first. */
const rankedBy = ({ measures = [], sort }: QueryReading): Measure =>
  measures.find((each) => nameOf(each) === sort?.[0]?.field) ?? measures[0] ?? { fn: "count" };

function totals(groups: readonly Group[], reading: QueryReading, turn: Turn): string {
  const measures = reading.measures?.filter(({ fn }) => fn === "count" || fn === "sum") ?? [];
  const sum = (measure: Measure) => groups.reduce((all, { row }) => all + numberAt(row, measure), 0);
  const row = Object.fromEntries(measures.map((each) => [nameOf(each), sum(each)]));
  return rowText({ ...reading, measures }, row, turn).replaceAll("*", "");
}

/** The figures of each group, the leading one first and in words, each with its share. */
export function groupsText(figures: Figures, reading: QueryReading, table: Table, turn: Turn): string {
  const { t } = turn;
  const ranked = rankedBy(reading);
  const adds = ranked.fn === "count" || ranked.fn === "sum";
  const asc = reading.sort?.[0]?.direction === "asc";
  const found = groupsOf(figures, table, reading);
  const timed = byTime(reading);
  const groups = timed
    ? found
    : found.toSorted(
        (one, other) => (numberAt(other.row, ranked) - numberAt(one.row, ranked)) * (asc ? -1 : 1),
      );
  const all = groups.reduce((sum, { row }) => sum + numberAt(row, ranked), 0);
  const limit = Math.min(reading.limit ?? told, timed ? 24 : told);
  const shareOf = (row: AggregateRow) =>
    adds && all > 0 && !timed && reading.limit === undefined
      ? t("figures.shareOfAll", { percent: percentOf(numberAt(row, ranked), all) })
      : "";
  const lines = groups
    .slice(0, limit)
    .map(({ name, row }, at) =>
      t("figures.line", { index: at + 1, name, figures: rowText(reading, row, turn), share: shareOf(row) }),
    );
  const by = table.columns[0]?.label ?? "";
  const phrase = phraseOf(queryWords(reading, turn), turn);
  const [top] = groups;
  const whole = adds ? totals(groups, reading, turn) : t("figures.unit.product", { count: groups.length });
  const head = { phrase, by, count: groups.length, whole };
  const way = adds ? (asc ? "least" : "most") : asc ? "lowest" : "highest";
  const first =
    timed || groups.length < 2 || !top
      ? t("figures.groups", head)
      : t("figures.groupsTop", {
          ...head,
          first: t(`figures.${way}`),
          name: top.name,
          figures: rowText({ ...reading, measures: [ranked] }, top.row, turn).replaceAll("*", ""),
          share: shareOf(top.row),
        });
  const rest = groups.length - lines.length;
  return [
    first,
    lines.join("\n"),
    rest > 0 && reading.limit === undefined ? t("figures.more", { count: rest }) : "",
  ]
    .filter(Boolean)
    .join("\n");
}
