import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const LEVEL = /(?<![A-Za-z])(?<level>[ABCDabcd]) ?(?:级|类|档)/g;

/** Customers of one level: A级客户, B类. */
export function levelConditions({ text, object }: Scene): Condition[] {
  if (object !== "customer") return [];
  return [...text.matchAll(LEVEL)].map(({ index, 0: said, groups }) => ({
    start: index,
    end: index + said.length,
    filter: { field: "level", op: "eq", value: (groups?.level ?? "").toLowerCase() },
  }));
}
