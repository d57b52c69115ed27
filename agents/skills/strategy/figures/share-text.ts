import type { ArtifactMap } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { partsOf, phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { byTime } from "./asked-figures.ts";
import { percentOf } from "./compared-text.ts";
import type { Figures } from "./measures.ts";

type Table = ArtifactMap["record_table"];
type Shared = { name: string; part: number; all: number };

const told = 8;
const most = 24;
/** Below so many closed deals a share says little. */
const least = 3;

/** How many of each group have one of the asked values, the largest share first. */
function sharesOf({ rows, names }: Figures, reading: QueryReading, table: Table): Shared[] {
  const { groupBy = [], share, sort } = reading;
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
  // Months keep their order.
  if (byTime(reading)) return [...found.values()];
  const way = sort?.[0]?.direction === "asc" ? 1 : -1;
  // What rests on a deal or two leads no ranking.
  const thin = ({ all }: Shared) => (all < least ? 1 : 0);
  return [...found.values()].toSorted(
    (one, other) =>
      thin(one) - thin(other) || way * (one.part / one.all - other.part / other.all) || other.all - one.all,
  );
}

/** Whose and when without the states that a share is taken of. */
function scopeOf(reading: QueryReading, turn: Turn): string {
  const parts = partsOf(reading.filter).filter(
    (each) => !("field" in each && each.field === reading.share?.field),
  );
  const words = queryWords({ ...reading, filter: { all: parts } }, turn);
  return phraseOf(
    { ...words, what: words.what === turn.t(`objects.${reading.object}`) ? "" : words.what },
    turn,
  );
}

/** A share with its base, alone or by group: 赢单率 25%（结束的 20 单里赢 5 单）. */
export function shareText(figures: Figures, reading: QueryReading, table: Table, turn: Turn): string {
  const { t } = turn;
  const shares = sharesOf(figures, reading, table);
  const [said = ""] = reading.share?.of ?? [];
  const value = reading.object === "lead" && said === "lost" ? "leadLost" : said;
  const what = t(`insight.figures.share.${value}`);
  const baseOf = ({ part, all }: Shared) => t(`figures.base.${value}`, { part, all });
  const phrase = scopeOf(reading, turn);
  const [top] = shares;
  if (!top) return "";
  if ((reading.groupBy?.length ?? 0) < 2)
    return t("figures.rate", { phrase, what, percent: percentOf(top.part, top.all), base: baseOf(top) });
  const sumOf = (key: "part" | "all") => shares.reduce((sum, each) => sum + each[key], 0);
  const lines = shares
    .slice(0, byTime(reading) ? most : reading.limit === 1 ? told : (reading.limit ?? told))
    .map((share, at) =>
      t("figures.rateLine", {
        index: at + 1,
        name: share.name,
        percent: percentOf(share.part, share.all),
        base: baseOf(share),
      }),
    );
  const whole = percentOf(sumOf("part"), sumOf("all"));
  const all = { name: "", part: sumOf("part"), all: sumOf("all") };
  const head = byTime(reading)
    ? t("figures.rateTimes", { phrase, what, whole, base: baseOf(all) })
    : t("figures.rateTop", {
        phrase,
        what,
        first: t(reading.sort?.[0]?.direction === "asc" ? "figures.lowest" : "figures.highest"),
        name: top.name,
        percent: percentOf(top.part, top.all),
        base: baseOf(top),
        whole,
      });
  const few = !byTime(reading) && shares.some(({ all }) => all < least) ? t("figures.few", { least }) : "";
  return [head, lines.join("\n"), few].filter(Boolean).join("\n");
}
