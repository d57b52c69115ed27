import { comparable, wholeBefore } from "#agents/skills/periods.ts";
import { daysOfValue } from "#agents/skills/query-words/period-words.ts";
import { partsOf } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { periodDays } from "#lib/platform/records/period-days.ts";

export type ComparedDays = {
  from: string;
  to: string /** As many days of a longer period. */;
  part: boolean;
  /** The period that is asked for began today: the whole one before stands beside it, and no single day of it. */
  young?: true;
};

const happened: ReadonlySet<string> = new Set(["closedAt", "createdAt", "at", "doneAt", "convertedAt"]);

/** The days that a question bounds by when something happened. */
function ownDays({ filter }: QueryReading, today: string): { from: string; to: string } | undefined {
  for (const part of partsOf(filter)) {
    if (!("field" in part) || !happened.has(part.field)) continue;
    const days = daysOfValue(part.value, today);
    if (days?.from && days.to) return { from: days.from, to: days.to };
  }
  return undefined;
}

/**
 * The days that figures are held against: those that were said, else the period before. A period that still goes on is
 * held against as many days: half a quarter against half a quarter.
 */
export function comparedDays(reading: QueryReading, today: string): ComparedDays | undefined {
  const own = ownDays(reading, today);
  const { compareTo } = reading;
  if (!own || own.from > today) return undefined;
  const running = own.from <= today && today < own.to;
  const young = own.from === today && today < own.to ? ({ young: true } as const) : undefined;
  if (!compareTo) {
    const before = young ? wholeBefore(own) : comparable(own, today).former;
    return { ...before, part: running && !young, ...young };
  }
  const said = "from" in compareTo ? compareTo : periodDays(compareTo, today);
  if (!said.from || !said.to) return undefined;
  if (young) return { from: said.from, to: said.to, part: false, ...young };
  const asFar = new Date(Date.parse(said.from) + Date.parse(today) - Date.parse(own.from));
  const cut = asFar.toISOString().slice(0, 10);
  const part = running && said.to <= today && cut < said.to;
  return { from: said.from, to: part ? cut : said.to, part };
}
