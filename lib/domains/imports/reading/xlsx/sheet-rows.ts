import type { Cell, TableRow } from "../../table.ts";
import { refuse } from "../refuse.ts";
import { columnOf } from "./column-of.ts";
import { excelDate } from "./excel-date.ts";
import type { NumberShape } from "./number-shape.ts";
import type { XmlHandler } from "./parse-xml.ts";
import { unescapeText } from "./unescape-text.ts";

/** Written like the errors that formulas end in, so that it is found like them. */
const NOT_WORKED_OUT = "#FORMULA!";

/** XFD, the last column that Excel has; a cell beyond it is made up to use up memory. */
const WIDEST = 16_384;

export type CellContext = { strings: string[]; shapes: NumberShape[]; date1904: boolean };

/** Makes rows of what a sheet tells: values alone, and of formulas what they last came to. */
export class SheetRows implements XmlHandler {
  readonly rows: TableRow[] = [];
  readonly #context: CellContext;
  #line = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #hasFormula = false;
  #inValue = false;
  #inReading = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === "c") {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
      this.#type = attributes.t ?? "n";
      this.#style = Number(attributes.s ?? 0);
      this.#value = "";
      this.#hasFormula = false;
    } else if (name === "v" || (name === "t" && !this.#inReading)) this.#inValue = true;
    else if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#inReading = true;
    else if (name === "row") {
      this.#line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r);
      this.#cells = [];
      this.#column = -1;
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#inValue = false;
    else if (name === "rPh") this.#inReading = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#cells.length > 0) {
      this.rows.push({ line: this.#line, cells: this.#cells });
    }
  }

  #endCell(): void {
    const cell = this.#read();
    // Styled blank cells may reach to the last column there is; they are no data.
    if (cell === null || this.#column < 0) return;
    if (this.#column >= WIDEST) {
      const params = { line: this.#line, max: WIDEST };
      throw refuse("import_too_many_columns", `column ${this.#column}`, params);
    }
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #read(): Cell {
    const text = this.#value;
    // A formula that was never worked out: an empty cell would hide it.
    if (text === "") return this.#hasFormula && this.#type !== "str" ? NOT_WORKED_OUT : null;
    switch (this.#type) {
      case "s":
        return this.#context.strings[Number(text)] || null;
      case "str":
      case "inlineStr":
        return unescapeText(text);
      case "b":
        return text === "1" || text === "true";
      case "d":
        return { date: text.replace(/(?:T00:00:00)?(?:\.\d+)?Z?$/, "") };
      case "e":
        return text;
      default:
        return this.#number(text);
    }
  }

  #number(text: string): Cell {
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    const shape = this.#context.shapes[this.#style] ?? "number";
    if (shape === "percent") return { percent: Number((number * 100).toPrecision(12)) };
    if (shape === "date") return excelDate(number, this.#context.date1904);
    return shape === "time" && number < 1 ? excelDate(number, this.#context.date1904) : number;
  }
}
