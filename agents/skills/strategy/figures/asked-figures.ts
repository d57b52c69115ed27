import type { QueryReading } from "#lib/language/index.ts";
import { nameOf } from "./measures.ts";

const TIMES: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

/** Whether groups are stretches of time, which keep their order. */
export const byTime = ({ groupBy = [] }: QueryReading): boolean =>
  groupBy.some(({ by }) => by !== undefined && TIMES.has(by));

/**
 * The figures that are asked for with what makes an answer of them: of deals the money beside the count, and groups from
 * the largest on.
 */
export function askedFigures(reading: QueryReading): QueryReading {
  const { object, measures = [{ fn: "count" }], groupBy = [], share, sort } = reading;
  const money = object === "opportunity" && !share && measures.every(({ fn }) => fn === "count");
  const figures = money ? [...measures, { fn: "sum" as const, field: "amount" }] : measures;
  const [first] = measures;
  const ordered = groupBy.length === 0 || share || sort || byTime(reading) || first === undefined;
  return {
    ...reading,
    measures: figures,
    ...(!ordered && { sort: [{ field: nameOf(first), direction: "desc" as const }] }),
  };
}
