import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { Cell } from "../table.ts";
import { wallClock } from "./wall-clock.ts";

export type ToCellOptions = {
  timeZone: string;
  /** The words of a choice in the reader's language. */
  labelOf(field: FieldSpec, choice: string): string;
};

/** A field's value as it leaves the server, as a cell: people and records by name, choices in words, moments by the wall clock. */
export function toCell(value: unknown, field: FieldSpec, options: ToCellOptions): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const words = value.map((item) => textOf(toCell(item, { ...field, type: single(field.type) }, options)));
    return words.filter((word) => word !== "").join("、") || null;
  }
  if (typeof value === "object") return "name" in value ? String(value.name) : null;
  if (typeof value === "boolean") return value;
  if (field.type === "percent" && typeof value === "number") return { percent: value };
  if (typeof value === "number") return value;
  const text = String(value);
  if (field.type === "date") return { date: text.slice(0, 10) };
  if (field.type === "datetime") return { date: wallClock(new Date(text), options.timeZone) };
  return field.type === "choice" ? options.labelOf(field, text) : text;
}

const single = (type: FieldSpec["type"]): FieldSpec["type"] =>
  type === "choices" ? "choice" : type === "tags" ? "text" : type;

const textOf = (cell: Cell): string => (cell === null || typeof cell === "object" ? "" : String(cell));
