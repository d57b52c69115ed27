import type { ArtifactMap } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";
import { byTime } from "./asked-figures.ts";
import { percentOf } from "./compared-text.ts";
import { type Figures, type Measure, nameOf, numberAt, rowText, valueText } from "./measures.ts";

type Table = ArtifactMap["record_table"];
export type Group = { name: string; row: AggregateRow };
const told = 8;
const most = 24;
const perHead = /平均(?!每?一?单|金额|周期)|人均|\baverage|per (?:head|rep|person)/iu;

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

/** What groups are told by. */
export function byText(
  { object, groupBy = [] }: QueryReading,
  table: Table | undefined,
  { t }: Turn,
): string {
  const [only, other] = groupBy;
  const key = `figures.by.${only?.field}`;
  if (other === undefined && t.has(key)) return t(key);
  const column = table?.columns[0]?.label;
  const field = `fields.${object}.${only?.field}`;
  return column ?? (t.has(field) ? t(field) : "");
}

/** What has to be known of the groups: that some are counted twice, how much each person has. */
function notes(
  groups: readonly Group[],
  all: number,
  reading: QueryReading,
  by: string,
  turn: Turn,
): string[] {
  const { t } = turn;
  const heads = perHead.test(turn.text) && reading.groupBy?.[0]?.field === "owner" && groups.length > 0;
  return [
    countedEach(reading) ? t("figures.severalEach", { by }) : "",
    heads
      ? t("figures.perHead", {
          value: valueText(reading.object, rankedBy(reading), all / groups.length, turn),
          count: groups.length,
        })
      : "",
  ];
}

/** A deal with several products counts under each: what they sum up to is no sum of the deals. */
const countedEach = ({ groupBy = [] }: QueryReading): boolean =>
  groupBy.some(({ field }) => field === "products" || field === "tags");

/** The groups in the order they are told in: stretches of time in their own, others by what they are ranked by. */
function ordered(found: readonly Group[], reading: QueryReading): Group[] {
  if (byTime(reading)) return [...found];
  const ranked = rankedBy(reading);
  const way = reading.sort?.[0]?.direction === "asc" ? -1 : 1;
  return found.toSorted((one, other) => (numberAt(other.row, ranked) - numberAt(one.row, ranked)) * way);
}

/** The figures of each group, the leading one first and in words, each with its share. */
export function groupsText(figures: Figures, reading: QueryReading, table: Table, turn: Turn): string {
  const { t } = turn;
  const ranked = rankedBy(reading);
  const counts = ranked.fn === "count" || ranked.fn === "sum";
  const adds = counts && !countedEach(reading);
  const asc = reading.sort?.[0]?.direction === "asc";
  const timed = byTime(reading);
  const groups = ordered(groupsOf(figures, table, reading), reading);
  const all = groups.reduce((sum, { row }) => sum + numberAt(row, ranked), 0);
  const shareOf = (row: AggregateRow) =>
    adds && all > 0 && !timed && reading.limit === undefined
      ? t("figures.shareOfAll", { percent: percentOf(numberAt(row, ranked), all) })
      : "";
  const lines = groups
    .slice(0, Math.min(reading.limit ?? told, timed ? most : told))
    .map(({ name, row }, at) =>
      t("figures.line", { index: at + 1, name, figures: rowText(reading, row, turn), share: shareOf(row) }),
    );
  const by = byText(reading, table, turn);
  const whole = adds ? totals(groups, reading, turn) : "";
  const head = {
    phrase: phraseOf(queryWords(reading, turn), turn),
    by,
    count: groups.length,
    whole: whole ? t("figures.wholeOf", { whole }) : "",
  };
  const [top] = groups;
  const first =
    timed || groups.length < 2 || !top
      ? t("figures.groups", head)
      : t("figures.groupsTop", {
          ...head,
          first: t(`figures.${counts ? (asc ? "least" : "most") : asc ? "lowest" : "highest"}`),
          name: top.name,
          figures: rowText({ ...reading, measures: [ranked] }, top.row, turn).replaceAll("*", ""),
          share: shareOf(top.row),
        });
  const rest = groups.length - lines.length;
  const more = rest > 0 && reading.limit === undefined ? t("figures.more", { count: rest }) : "";
  return [first, lines.join("\n"), ...notes(groups, all, reading, by, turn), more].filter(Boolean).join("\n");
}
