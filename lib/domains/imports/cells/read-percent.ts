import type { Cell } from "../table.ts";
import type { CellResult } from "./problem.ts";
import { readNumber } from "./read-number.ts";

/** A share in points: 35%, 35 and a cell that is shown as 35% are 35. `factor` is 100 in files that write 0.35; `whole` where a field takes no fractions. */
export function readPercent(cell: Cell, factor: number, whole = false): CellResult<number> {
  if (typeof cell === "object" && cell !== null && "percent" in cell) return { value: cell.percent };
  const text = String(cell).normalize("NFKC").trim();
  const signed = /^(.*?)\s*%$/.exec(text);
  const number = readNumber(signed?.[1] ?? text);
  if (!("value" in number)) {
    return { problem: number.problem === "damaged_number" ? "damaged_number" : "not_a_percent" };
  }
  // 0.8 among 60% and 75: nobody means less than a hundredth where only hundredths are kept.
  const part = whole && number.value > 0 && number.value < 1 ? 100 : factor;
  return { value: Number((signed ? number.value : number.value * part).toPrecision(12)) };
}
