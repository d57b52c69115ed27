import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { CellProblem } from "../contract.ts";
import type { Cell } from "../table.ts";
import { cleanText } from "./clean-text.ts";
import { momentOf } from "./moment-of.ts";
import type { CellResult } from "./problem.ts";
import { readBoolean } from "./read-boolean.ts";
import { type ChoiceLabels, readChoice } from "./read-choice.ts";
import { type DateOrder, readDate } from "./read-date.ts";
import { readMail } from "./read-mail.ts";
import { readMoney } from "./read-money.ts";
import { readNumber } from "./read-number.ts";
import { readPercent } from "./read-percent.ts";
import { readPhone } from "./read-phone.ts";
import { splitList } from "./split-list.ts";

/** All records of a kind that a text may name, by id: none and several are problems. */
export type Lookup = (text: string) => readonly string[];
export type ReadCellOptions = {
  now: Date;
  timeZone: string;
  dateOrder?: DateOrder | undefined;
  /** What the header, or the column as a whole, says that one unit stands for. */
  factor?: number;
  labels?: ChoiceLabels;
  person?: Lookup;
  /** Of records and teams. */
  record?: Lookup;
};

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|FORMULA!|SPILL!|CALC!|GETTING_DATA)$/;
const NOTHING = /^(?:-+|—+|\/|null|nil|none|n\/a|undefined)$/i;
const NOTHING_BUT_TEXT = /^(?:无|暂无|没有|未知|未填写|空|不详)$/;
const ROUNDED = 1e15;

/** A cell as the value of a field, or why it cannot be. An empty cell is null, whatever the field. */
export function readCell(raw: Cell, field: FieldSpec, options: ReadCellOptions): CellResult {
  const cell = typeof raw === "string" ? cleanText(raw, field.type === "long_text" ? "many" : "one") : raw;
  if (cell === null || cell === "") return { value: null };
  if (typeof cell === "string") {
    if (FORMULA_ERROR.test(cell)) return { problem: "formula_error" };
    const worded = field.type === "text" || field.type === "long_text" || field.type === "boolean";
    if (NOTHING.test(cell) || (!worded && NOTHING_BUT_TEXT.test(cell))) return { value: null };
  }
  return readers[field.type](cell, field, options);
}

type Value = Exclude<Cell, null>;
type Reader = (cell: Value, field: FieldSpec, options: ReadCellOptions) => CellResult;

const readers: Record<FieldSpec["type"], Reader> = {
  text: (cell) => readText(cell),
  long_text: (cell) => readText(cell),
  phone: (cell) => readPhone(cell),
  email: (cell) => readMail(textOf(cell)),
  number: (cell, _, { factor = 1 }) =>
    scale(typeof cell === "number" ? { value: cell } : readNumber(textOf(cell)), factor),
  money: (cell, _, { factor = 1, now }) =>
    typeof cell === "number" ? scale({ value: cell }, factor) : readMoney(textOf(cell), factor, now),
  percent: (cell, _, { factor = 1 }) => readPercent(cell, factor),
  date: (cell, _, { dateOrder }) => map(readDate(cell, dateOrder), ({ date }) => date),
  datetime: (cell, _, { dateOrder, timeZone }) =>
    map(readDate(cell, dateOrder), (wall) => momentOf(wall, timeZone)),
  boolean: (cell) => readBoolean(cell),
  choice: (cell, field, { labels = {} }) => readChoice(textOf(cell), field, labels),
  choices: (cell, field, { labels = {} }) => readChoices(textOf(cell), field, labels),
  tags: (cell) => ({ value: splitList(textOf(cell)) }),
  user: (cell, _, { person }) => find(textOf(cell), person, "unknown_person", "ambiguous_person"),
  team: (cell, _, { record }) => find(textOf(cell), record, "unknown_record", "ambiguous_record"),
  record: (cell, _, { record }) => find(textOf(cell), record, "unknown_record", "ambiguous_record"),
};

function readText(cell: Value): CellResult<string> {
  const rounded = typeof cell === "number" && Math.abs(cell) >= ROUNDED;
  if (rounded || (typeof cell === "string" && /^\d\.\d+E\+\d{2}$/.test(cell)))
    return { problem: "damaged_number" };
  return { value: textOf(cell) };
}

function textOf(cell: Value): string {
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? cell.date.replace("T", " ") : `${cell.percent}%`;
}

function readChoices(text: string, field: FieldSpec, labels: ChoiceLabels): CellResult<string[]> {
  const results = splitList(text).map((part) => readChoice(part, field, labels));
  const codes = results.flatMap((result) => ("value" in result ? [result.value] : []));
  return codes.length < results.length ? { problem: "unknown_choice" } : { value: [...new Set(codes)] };
}

/** 张三(已离职) is looked up as it stands, then without the remark. */
function find(
  text: string,
  lookup: Lookup | undefined,
  unknown: CellProblem,
  several: CellProblem,
): CellResult<string> {
  const whole = lookup?.(text) ?? [];
  const ids = whole.length > 0 ? whole : (lookup?.(text.replace(/\s*[([（【].*[)\]）】]$/, "")) ?? []);
  const [id] = ids;
  if (id === undefined) return { problem: unknown };
  return ids.length > 1 ? { problem: several } : { value: id };
}

const scale = (result: CellResult<number>, factor: number): CellResult<number> =>
  map(result, (value) => Number((value * factor).toPrecision(15)));

function map<A, B>(result: CellResult<A>, change: (value: A) => B): CellResult<B> {
  return "value" in result ? { value: change(result.value) } : result;
}
