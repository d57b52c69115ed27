import type { ArtifactMap } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import type { ComparedDays } from "./compared-days.ts";
import { beforeText } from "./compared-text.ts";
import { byText, groupsOf } from "./groups-text.ts";
import { type Figures, numberAt, valueText } from "./measures.ts";

type Table = ArtifactMap["record_table"];
type Side = { figures: Figures; table: Table | undefined };
const told = 8;
const falling = /掉|降|跌|下滑|减|少了|拖|\b(?:fell|drop|declin|lost most)/iu;

/** How each group moved against the other days, the greatest change first: the losses, where it is asked what fell. */
export function groupChangesText(
  reading: QueryReading,
  [now, before]: [Side, Side],
  days: ComparedDays,
  turn: Turn,
): string {
  const { t } = turn;
  const [measure = { fn: "count" as const }] = (reading.measures ?? []).toReversed();
  const sideOf = ({ figures, table }: Side) =>
    new Map(
      (table ? groupsOf(figures, table, reading) : []).map(({ name, row }) => [name, numberAt(row, measure)]),
    );
  const [is, was] = [sideOf(now), sideOf(before)];
  const text = (value: number) => valueText(reading.object, measure, value, turn);
  const down = falling.test(turn.text);
  const moves = [...new Set([...is.keys(), ...was.keys()])]
    .map((name) => ({ name, now: is.get(name) ?? 0, before: was.get(name) ?? 0 }))
    .toSorted((one, other) => (one.now - one.before - (other.now - other.before)) * (down ? 1 : -1));
  const changeOf = (move: { now: number; before: number }) => {
    const change = move.now - move.before;
    return `${change < 0 ? "−" : "+"}${text(Math.abs(change))}`;
  };
  const params = (move: { name: string; now: number; before: number }) => ({
    name: move.name,
    was: text(move.before),
    is: text(move.now),
    change: changeOf(move),
  });
  const [top] = moves;
  const fits = top && (down ? top.now < top.before : top.now > top.before);
  const head = t("figures.compared", {
    phrase: phraseOf(queryWords(reading, turn), turn),
    before: beforeText(days, turn),
    by: byText(reading, now.table ?? before.table, turn),
  });
  const first = top && fits ? t(down ? "figures.fellMost" : "figures.roseMost", params(top)) : "";
  const lines = moves.slice(0, told).map((move, at) => `${at + 1}. ${t("figures.change", params(move))}`);
  return [`${head}${first}`, lines.join("\n")].join("\n");
}
