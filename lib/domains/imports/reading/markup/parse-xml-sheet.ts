import { Parser } from "htmlparser2";
import type { Cell, TableRow } from "../../table.ts";
import type { RowParser } from "./pump.ts";

const WIDEST = 20_000;

/** The rows of the first worksheet of Excel's old XML format, which some systems name .xls. */
class XmlSheet {
  readonly rows: TableRow[] = [];
  ended = false;
  #line = 0;
  #cells: Cell[] | undefined;
  #type = "String";
  #text: string | undefined;
  #at = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (this.ended) return;
    const index = Number(attributes["ss:Index"] ?? attributes.Index);
    if (name === "Row") {
      this.#line = Number.isInteger(index) && index > this.#line ? index : this.#line + 1;
      this.#cells = [];
      this.#at = 0;
    } else if (name === "Cell") {
      this.#at = Number.isInteger(index) && index > this.#at && index < WIDEST ? index : this.#at + 1;
    } else if (name === "Data") {
      this.#type = attributes["ss:Type"] ?? attributes.Type ?? "String";
      this.#text = "";
    }
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    if (this.ended) return;
    if (name === "Data" && this.#cells) {
      while (this.#cells.length < this.#at - 1) this.#cells.push(null);
      this.#cells[this.#at - 1] = cellOf(this.#type, this.#text ?? "");
      this.#text = undefined;
    } else if (name === "Row" && this.#cells) {
      this.rows.push({ line: this.#line, cells: this.#cells });
      this.#cells = undefined;
    } else if (name === "Worksheet") this.ended = this.#line > 0;
  }
}

export function parseXmlSheet(): RowParser {
  const sheet = new XmlSheet();
  const local = (name: string) => name.replace(/^ss:/, "");
  const parser = new Parser(
    {
      onopentag: (name, attributes) => sheet.open(local(name), attributes),
      ontext: (text) => sheet.text(text),
      onclosetag: (name) => sheet.close(local(name)),
    },
    { xmlMode: true },
  );
  return {
    rows: sheet.rows,
    write: (text) => parser.write(text),
    end: () => parser.end(),
    done: () => sheet.ended,
  };
}

function cellOf(type: string, text: string): Cell {
  if (text === "") return null;
  if (type === "Number") return Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === "Boolean") return text === "1";
  if (type === "DateTime") return { date: text.replace(/(?:T00:00:00)?(?:\.\d+)?Z?$/, "") };
  return text;
}
