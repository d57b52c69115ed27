import { excelDate } from "../reading/xlsx/excel-date.ts";
import type { Cell } from "../table.ts";
import { findDay } from "./find-day.ts";
import type { CellResult } from "./problem.ts";
import { readTime } from "./read-time.ts";

/** Which comes first in 3/5/2026: decided for a whole file, because no cell alone can tell. */
export type DateOrder = "mdy" | "dmy";
/** By the wall clock; `offset` in minutes east where the cell names a zone. */
export type WallDate = { date: string; time?: string; offset?: number };
/** `past` is today where a day without a year is the last one of that name: of what has happened. */
export type DateHints = { order?: DateOrder | undefined; thisYear: number; past?: string | undefined };

/** Serial numbers of Excel that can only be days: 1927 to 2119. */
const [SERIAL_FROM, SERIAL_TO] = [10_000, 80_000];
/** Seconds and milliseconds of computers that can only be moments: 2001 to 2099. */
const [SECONDS_FROM, SECONDS_TO] = [1_000_000_000, 4_070_908_800];
/** 2018年, 2019-05, 3月6日, 明年三月, 26Q3, 年底: right, and too little for a day. */
const PARTIAL =
  /^(?:19|20)\d{2}(?:年|$|[-/.年]\s?\d{1,2}月?[份底初]?$|年?\s?q[1-4]$)|^(?:\d{2}年?)?\d{1,2}月(?:份|[底初中上旬下]|\d{1,2}[日号]?|$)|^[今明后去前][年月天]|^[本上下][周月年季]|季度|半年$|(?:年|月)[底初中]|[上中下]旬|^[〇零一二三四五六七八九]{4}年|^(?:20)?\d{2}\s?q[1-4]$|^q[1-4]|左右$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{4}$/i;
const UNDONE = /[.。;；,，、\s]+$/;

/** A day, with its time where the cell has one, in any of the shapes that files hold. A month or a year alone is no day. */
export function readDate(cell: Cell, hints: DateHints): CellResult<WallDate> {
  if (typeof cell === "object" && cell !== null && "date" in cell) return readText(cell.date, hints);
  if (typeof cell === "number") return readFigure(cell, hints);
  if (typeof cell !== "string") return { problem: "not_a_date" };
  const text = cell.normalize("NFKC").replace(UNDONE, "").trim();
  const isFigure = /^\d{5}(?:\.\d{1,20})?$|^\d{10}$|^\d{13}$/.test(text);
  return isFigure ? readFigure(Number(text), hints) : readText(text, hints);
}

function readFigure(figure: number, hints: DateHints): CellResult<WallDate> {
  if (figure >= 19_000_101 && figure <= 99_991_231) return readText(String(figure), hints);
  const seconds = figure >= SECONDS_FROM * 1000 ? figure / 1000 : figure;
  if (seconds >= SECONDS_FROM && seconds < SECONDS_TO) {
    const [date = "", time = ""] = new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19).split("T");
    return { value: { date, time, offset: 0 } };
  }
  const cell = figure >= SERIAL_FROM && figure < SERIAL_TO ? excelDate(figure, false) : null;
  return cell !== null && typeof cell === "object" && "date" in cell
    ? readText(cell.date, hints)
    : { problem: "not_a_date" };
}

function readText(text: string, hints: DateHints): CellResult<WallDate> {
  const found = findDay(text, hints);
  if (found === undefined) return { problem: PARTIAL.test(text) ? "partial_date" : "not_a_date" };
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
