import { excelDate } from "../reading/xlsx/excel-date.ts";
import type { Cell } from "../table.ts";
import type { CellResult } from "./problem.ts";
import { readTime } from "./read-time.ts";

/** Which comes first in 3/5/2026: decided for a whole file, because no cell alone can tell. */
export type DateOrder = "mdy" | "dmy";
/** By the wall clock; `offset` in minutes east where the cell names a zone. */
export type WallDate = { date: string; time?: string; offset?: number };

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})/;
const NAMED =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})[\s-]+([a-z]{3,9})[\s,-]+|([a-z]{3,9})\s+(\d{1,2}),?\s+)(\d{4})/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Serial numbers of Excel that can only be days: 1954 to 2119. */
const [SERIAL_FROM, SERIAL_TO] = [20_000, 80_000];

/** A day, with its time where the cell has one, in any of the shapes that files hold. A month or a year alone is no day. */
export function readDate(cell: Cell, order?: DateOrder): CellResult<WallDate> {
  if (typeof cell === "object" && cell !== null && "date" in cell) return readText(cell.date, order);
  if (typeof cell === "number") return readSerial(cell);
  if (typeof cell !== "string") return { problem: "not_a_date" };
  const text = cell.normalize("NFKC").trim();
  return /^\d{5}(?:\.\d+)?$/.test(text) ? readSerial(Number(text)) : readText(text, order);
}

function readSerial(serial: number): CellResult<WallDate> {
  if (serial >= 19_000_101 && serial <= 99_991_231) return readText(String(serial));
  const cell = serial >= SERIAL_FROM && serial < SERIAL_TO ? excelDate(serial, false) : null;
  return cell !== null && typeof cell === "object" && "date" in cell
    ? readText(cell.date)
    : { problem: "not_a_date" };
}

function readText(text: string, order?: DateOrder): CellResult<WallDate> {
  const found = findDay(text, order);
  if (found === undefined) return { problem: "not_a_date" };
  if (found === "ambiguous") return { problem: "ambiguous_date" };
  const { year, month, day, length } = found;
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  // 31 February overflows into March, so it does not come back the same.
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date)
    return { problem: "not_a_date" };
  const time = readTime(text.slice(length));
  return time === undefined ? { problem: "not_a_date" } : { value: { date, ...time } };
}

type Day = { year: number; month: number; day: number; length: number };

function findDay(text: string, order?: DateOrder): Day | "ambiguous" | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  const first = YEAR_FIRST.exec(text) ?? compact;
  if (first) {
    return {
      year: Number(first[1]),
      month: Number(first[2]),
      day: Number(first[3]),
      length: first[0].length,
    };
  }
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? named[3] ?? "").slice(0, 3).toLowerCase()) + 1;
    return { year: Number(named[5]), month, day: Number(named[1] ?? named[4]), length: named[0].length };
  }
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  const [a, b] = [Number(last[1]), Number(last[2])];
  const rest = { year: Number(last[3]), length: last[0].length };
  if (a > 12 || (order === "dmy" && b <= 12)) return { ...rest, day: a, month: b };
  if (b > 12 || order === "mdy" || a === b) return { ...rest, month: a, day: b };
  return "ambiguous";
}
