import { sizeOfEmployees } from "../entities/size-of-employees.ts";
import type { Span } from "../model/span.ts";
import { readNumber } from "../numerals/read-number.ts";
import type { Field } from "./find-fields.ts";

/** Bare numbers in a budget or size column: the header says what the cell leaves out. */
export function readTableFigures(fields: readonly Field[]): Span[] {
  const found: Span[] = [];
  for (const { kind, start, end, text } of fields) {
    if (kind !== "budget" && kind !== "size") continue;
    const token = readNumber(text, 0);
    if (token === undefined || token.end !== text.length || token.value <= 0) continue;
    if (kind === "size") found.push({ type: "size", start, end, value: sizeOfEmployees(token) });
    else {
      const { value: amount, max, approximate } = token;
      const range = max === undefined ? {} : { max };
      found.push({ type: "money", start, end, value: { amount, ...range, approximate, currency: "CNY" } });
    }
  }
  return found;
}
