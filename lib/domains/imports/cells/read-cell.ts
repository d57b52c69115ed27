import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { isWebAddress } from "#lib/platform/records/schemas/contract.ts";
import type { ChoiceBook } from "../choices/find-choice.ts";
import type { CellProblem } from "../contract.ts";
import type { Cell } from "../table.ts";
import { wallClock } from "../writing/wall-clock.ts";
import { cleanText } from "./clean-text.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { momentOf } from "./moment-of.ts";
import type { CellResult } from "./problem.ts";
import { readBoolean } from "./read-boolean.ts";
import { readChoice } from "./read-choice.ts";
import { type DateHints, type DateOrder, readDate, type WallDate } from "./read-date.ts";
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
  choices?: ChoiceBook | undefined;
  person?: Lookup;
  /** Of records and teams. */
  record?: Lookup;
};

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|FORMULA!|SPILL!|CALC!|GETTING_DATA)$/;
const NOTHING =
  /^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}(?: 0{1,2}:00(?::00)?)?|-+|—+|\/+|\.+|\\n|\(?null\)?|nil|none|n\/a|undefined|nan|nat)$/i;
const NOTHING_BUT_TEXT =
  /^(?:无|暂无|没有|未知|未填写|未填|空|不详|不清楚|不知道|待定|待补充|待确认|未定|保密|面议|另议|[?？]+|na|tbd|tba|unknown|x{3,})$/i;
const ROUNDED = 1e15;

/** Whether a text only says that there is none: -, N/A, NULL. */
export const isNothing = (text: string): boolean => NOTHING.test(text);
/** Whether a text says so in words that may also be an answer: 无, 待定. */
export const saysNothing = (text: string): boolean => isNothing(text) || NOTHING_BUT_TEXT.test(text);

/** A cell as the value of a field, or why it cannot be. An empty cell is null, whatever the field. */
export function readCell(raw: Cell, field: FieldSpec, options: ReadCellOptions): CellResult {
  const cell =
    typeof raw === "string" ? cleanText(decodeMarkup(raw), field.type === "long_text" ? "many" : "one") : raw;
  if (cell === null || cell === "") return { value: null };
  if (typeof cell === "string") {
    if (FORMULA_ERROR.test(cell)) return { problem: "formula_error" };
    const worded = field.type === "text" || field.type === "long_text" || field.type === "boolean";
    if (isNothing(cell) || (!worded && NOTHING_BUT_TEXT.test(cell))) return { value: null };
  }
  return readers[field.type](cell, field, options);
}

type Value = Exclude<Cell, null>;
type Reader = (cell: Value, field: FieldSpec, options: ReadCellOptions) => CellResult;

const readers: Record<FieldSpec["type"], Reader> = {
  text: (cell, { web }) =>
    web && !isWebAddress(textOf(cell)) ? { problem: "not_a_web_address" } : readText(cell),
  long_text: (cell) => readText(cell),
  phone: (cell) => readPhone(cell),
  email: (cell) => readMail(textOf(cell)),
  number: (cell, _, { factor = 1 }) =>
    scale(typeof cell === "number" ? { value: cell } : readNumber(textOf(cell)), factor),
  money: (cell, _, { factor = 1, now }) =>
    typeof cell === "number" ? scale({ value: cell }, factor) : readMoney(textOf(cell), factor, now),
  percent: (cell, { integer = false }, { factor = 1 }) => readPercent(cell, factor, integer),
  date: (cell, _, options) =>
    map(readDate(cell, hintsOf(options)), (wall) => localDay(wall, options.timeZone)),
  datetime: (cell, _, options) => {
    const past = wallClock(options.now, options.timeZone).slice(0, 10);
    return map(readDate(cell, { ...hintsOf(options), past }), (wall) => momentOf(wall, options.timeZone));
  },
  boolean: (cell) => readBoolean(cell),
  choice: (cell, _, { choices }) => readChoice(textOf(cell), choices),
  choices: (cell, _, { choices }) => readChoices(textOf(cell), choices),
  tags: (cell) => ({ value: splitList(textOf(cell)) }),
  user: (cell, _, { person }) => findPerson(textOf(cell), person),
  team: (cell, _, { record }) => find(textOf(cell), record, "unknown_record", "ambiguous_record"),
  record: (cell, _, { record }) => find(textOf(cell), record, "unknown_record", "ambiguous_record"),
};

const hintsOf = ({ dateOrder, now }: ReadCellOptions): DateHints => ({
  order: dateOrder,
  thisYear: now.getUTCFullYear(),
});

/** The day in the company's zone. Midnight of Greenwich is how systems write a day without a time. */
function localDay(wall: WallDate, timeZone: string): string {
  const { date, time, offset } = wall;
  if (offset === undefined || (offset === 0 && time === "00:00:00")) return date;
  return wallClock(new Date(momentOf(wall, timeZone)), timeZone).slice(0, 10);
}

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

function readChoices(text: string, choices: ChoiceBook | undefined): CellResult<string[]> {
  const results = splitList(text).map((part) => readChoice(part, choices));
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

const BESIDE = /[/／、,，;；|&+\-—–@\n]|\s+/;

/** 华东一组-周远, 周远/林珊: of several parts the first that is a colleague; other colleagues are told as the rest. */
function findPerson(text: string, lookup: Lookup | undefined): CellResult<string> {
  const whole = find(text, lookup, "unknown_person", "ambiguous_person");
  if (!("problem" in whole) || whole.problem !== "unknown_person") return whole;
  const found = text
    .split(BESIDE)
    .filter((part) => part !== "")
    .map((part) => ({ part, result: find(part, lookup, "unknown_person", "ambiguous_person") }))
    .filter(({ result }) => !("problem" in result) || result.problem === "ambiguous_person");
  const [first, ...others] = found;
  if (!first || "problem" in first.result) return first?.result ?? whole;
  const rest = others.map(({ part }) => part).join("、");
  return { ...first.result, ...(rest && { rest }) };
}

const scale = (result: CellResult<number>, factor: number): CellResult<number> =>
  map(result, (value) => Number((value * factor).toPrecision(15)));

function map<A, B>(result: CellResult<A>, change: (value: A) => B): CellResult<B> {
  return "value" in result ? { value: change(result.value) } : result;
}
