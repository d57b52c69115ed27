import { type FieldKind, kindOfLabel } from "./field-labels.ts";
import type { Field } from "./find-fields.ts";

type Cell = { start: number; end: number; text: string };

/** The fields of a table's first row; `rest` are the rows below, which are other leads. */
type Table = { fields: Field[]; rest?: { start: number; end: number } };

const RULE = /^[-|:+= ]+$/;
const UNIT_NOTE = /\((?<unit>万元|万|元|人)\)$/;
const MOST_LINES = 50;

/** Returns the first row under a line of labels (姓名 | 公司 | 电话), or undefined without such a line. */
export function readTable(text: string): Table | undefined {
  if (!text.includes("\n")) return undefined;
  const lines = splitLines(text).filter((line) => line.text.trim() !== "" && !RULE.test(line.text));
  for (const [i, line] of lines.slice(0, MOST_LINES).entries()) {
    const kinds = readHeader(line);
    const row = lines[i + 1];
    if (kinds === undefined || row === undefined) continue;
    const cells = splitCells(row, kinds.length);
    if (cells.length === 0 || cells.length > kinds.length) continue;
    const fields = cells.flatMap((cell, column) => toField(cell, kinds[column], line.start));
    const below = lines[i + 2];
    return below === undefined ? { fields } : { fields, rest: { start: below.start, end: text.length } };
  }
  return undefined;
}

function splitLines(text: string): Cell[] {
  const lines: Cell[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** The kind of each column (undefined for one we do not keep), when most of the line is labels. */
function readHeader(line: Cell): (FieldKind | undefined)[] | undefined {
  if (line.text.length > 200) return undefined;
  const cells = splitCells(line);
  const kinds = cells.map((cell) => kindOfLabel(cell.text.replace(UNIT_NOTE, "").trim()));
  const known = kinds.filter((kind) => kind !== undefined).length;
  return known >= 2 && known * 3 >= cells.length * 2 ? kinds : undefined;
}

/** Cells between | (a tab of a paste is one), else between commas, else between blanks. */
function splitCells(line: Cell, columns?: number): Cell[] {
  const bars = line.text.includes("|");
  const inner = bars ? line.text.replace(/^ ?\|/, " ").replace(/\| ?$/, " ") : line.text;
  const parts = inner.split(bars ? "|" : line.text.includes(",") ? "," : " ");
  const cells: Cell[] = [];
  let at = line.start + (bars ? line.text.length - inner.length : 0);
  for (const part of parts) {
    const trimmed = part.trim();
    const start = at + part.indexOf(trimmed);
    if (bars || trimmed !== "") cells.push({ start, end: start + trimmed.length, text: trimmed });
    at += part.length + 1;
  }
  return columns === undefined || bars ? cells : joinDigits(cells, columns);
}

/** 138 0000 1111 fills one column, not three. */
function joinDigits(cells: Cell[], columns: number): Cell[] {
  const joined: Cell[] = [];
  let surplus = cells.length - columns;
  for (const cell of cells) {
    const last = joined.at(-1);
    const number = /^\+?[\d-]+$/.test(last?.text ?? "") && /^[\d-]+$/.test(cell.text);
    if (last === undefined || surplus <= 0 || !number) {
      joined.push({ ...cell });
      continue;
    }
    last.text = `${last.text} ${cell.text}`;
    last.end = cell.end;
    surplus -= 1;
  }
  return joined;
}

function toField(cell: Cell, kind: FieldKind | undefined, label: number): Field[] {
  if (kind === undefined || cell.text === "" || /^[-/]+$/.test(cell.text)) return [];
  return [{ kind, label, start: cell.start, end: cell.end, text: cell.text }];
}
