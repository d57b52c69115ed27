import type { Turn } from "#agents/runtime/turn.ts";
import { phraseOf, queryWords } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type Figures, rowText, valueText } from "./measures.ts";

/** What is said of the record that a figure is mostly made of. */
function largest(
  reading: QueryReading,
  [record]: readonly RecordDto[],
  { total, whose }: { total: number; whose: string },
  turn: Turn,
): string {
  const { t } = turn;
  const summed = reading.measures?.some(({ fn }) => fn !== "avg") ?? false;
  if (record === undefined || reading.object !== "opportunity" || !summed) return "";
  const owner = record.owner as { name: string } | null | undefined;
  const facts = [
    typeof record.amount === "number" ? formatMoney(record.amount, t) : "",
    owner && owner.name !== whose ? owner.name : "",
  ];
  const said = facts.filter(Boolean).join(t("lead.listComma"));
  return t(total === 1 ? "figures.one" : "figures.largest", {
    name: String(record.name),
    facts: said ? t("figures.facts", { facts: said }) : "",
  });
}

/** Of how many an average is taken. */
const baseText = ({ object, measures = [] }: QueryReading, total: number, { t }: Turn): string =>
  measures.some(({ fn }) => fn === "avg") && measures.every(({ fn }) => fn !== "count")
    ? t("figures.averageOf", { count: t(`figures.unit.${object}`, { count: total }) })
    : "";

type Told = { figures: Figures; records: readonly RecordDto[]; total: number };

/** A figure of everything that was asked for: whose, of when and of what, and its largest part. */
export function wholeText(reading: QueryReading, { figures, records, total }: Told, turn: Turn): string {
  const { t } = turn;
  const words = queryWords(reading, turn);
  const phrase = phraseOf(words, turn);
  const [row] = figures.rows;
  if (total === 0)
    return t("figures.nothing", { phrase, none: valueText(reading.object, { fn: "count" }, 0, turn) });
  const measured = { ...reading, measures: reading.measures ?? [{ fn: "count" as const }] };
  return [
    t("figures.whole", {
      phrase,
      figures: `${rowText(measured, row, turn)}${baseText(measured, total, turn)}`,
    }),
    largest(reading, records, { total, whose: words.whose }, turn),
  ].join("");
}
