import { isHeaderWord } from "../mapping/is-header-word.ts";
import type { Cell, TableRow } from "../table.ts";
import { isBlank } from "./is-blank.ts";
import { looksLikeData } from "./looks-like-data.ts";

/** `rows` is how many of the given lines stand before the data: titles and the header. */
export type Header = { headers: string[]; headerRow: number; before: number; titles: TableRow[] };

const DEEPEST = 15;

/** The header among a file's first lines: the first line of words as wide as the data, best one whose words are known. */
export function findHeader(lines: TableRow[]): Header {
  const typical = median(lines.map((line) => filled(line)));
  const candidates = lines
    .slice(0, DEEPEST)
    .map((line, at) => ({ at, words: knownWords(line) }))
    .filter(({ at }) => canBeHeader(lines[at], typical));
  const most = Math.max(0, ...candidates.map(({ words }) => words));
  // A data row of words is as wide as the header: only one that names more fields comes before the first.
  const best = candidates.find(({ words }) => words > 0 && words >= most * 0.7) ?? candidates[0];
  if (!best || (best.at > 0 && best.words === 0)) return withoutHeader(lines, typical, best?.at);
  return joinGroups(lines, best.at);
}

function withoutHeader(lines: TableRow[], typical: number, candidate: number | undefined): Header {
  const first = lines.findIndex((line) => filled(line) >= Math.min(2, typical));
  // Words over figures are a header even when nobody knows them.
  if (candidate !== undefined && candidate <= first) return joinGroups(lines, candidate);
  const start = Math.max(0, first);
  const width = Math.max(...lines.slice(start).map((line) => line.cells.length));
  const headers = Array.from({ length: width }, (_, column) => letters(column));
  return { headers, headerRow: 0, before: start, titles: lines.slice(0, start) };
}

function canBeHeader(line: TableRow | undefined, typical: number): boolean {
  if (!line) return false;
  const count = filled(line);
  if (count < Math.min(2, typical) || count < typical * 0.5) return false;
  return !line.cells.some(looksLikeData);
}

/** A header of two lines: groups above, parts below. Both count where the lower line alone does not name all columns. */
function joinGroups(lines: TableRow[], at: number): Header {
  const header = lines[at];
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (!header) return { headers: [], headerRow: 0, before: 0, titles: [] };
  if (below && isLowerPart(header, below)) return joined(lines, at, header, below);
  // The lower line may have been recognised first; a title has one cell, groups several.
  if (above && filled(above) >= 2 && isLowerPart(above, header)) return joined(lines, at - 1, above, header);
  const headers = header.cells.map(nameOf);
  return { headers, headerRow: header.line, before: at + 1, titles: lines.slice(0, at) };
}

function isLowerPart(upper: TableRow, lower: TableRow): boolean {
  if (lower.cells.some(looksLikeData) || upper.cells.some(looksLikeData)) return false;
  const own = lower.cells.filter((cell, column) => !isBlank(cell) && cell !== upper.cells[column]);
  const gaps = lower.cells.filter((cell, column) => !isBlank(cell) && isBlank(upper.cells[column]));
  if (
    own.length === 0 ||
    gaps.length === 0 ||
    own.filter((cell) => isHeaderWord(nameOf(cell))).length < own.length / 2
  )
    return false;
  // A cell joined over both lines stands in both.
  if (lower.cells.some((cell, column) => !isBlank(cell) && cell === upper.cells[column])) return true;
  const names = lower.cells.map(nameOf);
  const complete = names.length >= upper.cells.length && names.every((name) => name !== "");
  return !complete || new Set(names).size < names.length;
}

function joined(lines: TableRow[], at: number, upper: TableRow, lower: TableRow): Header {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const headers: string[] = [];
  let group = "";
  for (let column = 0; column < width; column += 1) {
    const own = nameOf(upper.cells[column] ?? null);
    const part = nameOf(lower.cells[column] ?? null);
    if (own !== "" || part === "") group = own;
    headers.push(part === "" || part === group ? group : `${group} ${part}`.trim());
  }
  return { headers, headerRow: lower.line, before: at + 2, titles: lines.slice(0, at) };
}

const filled = (line: TableRow): number => line.cells.filter((cell) => !isBlank(cell)).length;
const knownWords = (line: TableRow): number =>
  new Set(line.cells.map(nameOf).filter((name) => name !== "" && isHeaderWord(name))).size;
const nameOf = (cell: Cell): string =>
  typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : cell === null ? "" : String(cell);

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
