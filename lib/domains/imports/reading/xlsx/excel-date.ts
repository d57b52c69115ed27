import type { Cell } from "../../table.ts";

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
/** 31 December 9999. */
const LAST = 2_958_465;

/** A day, or a day with its time, by its number in a workbook; a time of day alone is a text. */
export function excelDate(serial: number, date1904: boolean): Cell {
  const days = date1904 ? serial + DAYS_1904 : serial;
  if (!(days >= 0 && days < LAST + 1)) return serial;
  // Excel keeps parts of a second that nobody typed.
  const seconds = Math.round(days * 86_400);
  if (serial < 1 && serial > 0) return new Date(seconds * 1000).toISOString().slice(11, 19);
  const shift = days < 60 && !date1904 ? DAY : 0;
  const text = new Date(EPOCH + shift + seconds * 1000).toISOString();
  return { date: text.slice(11, 19) === "00:00:00" ? text.slice(0, 10) : text.slice(0, 19) };
}
