import { Parser } from "htmlparser2";
import type { Cell, TableRow } from "../../table.ts";
import type { RowParser } from "./pump.ts";

/** More is a mistake or an attack: a cell cannot reach over more columns or rows than a table has. */
const WIDEST_SPAN = 300;
const SPACE = /[\s\u00a0]+/g;

type OpenCell = { text: string; columns: number; rows: number };

class HtmlTable {
  readonly rows: TableRow[] = [];
  ended = false;
  #line = 0;
  #depth = 0;
  #tableRows = 0;
  #cells: Cell[] | undefined;
  #cell: OpenCell | undefined;
  /** Cells that reach down into the next rows, by column. */
  #reaching = new Map<number, { text: Cell; rows: number }>();

  open(name: string, attributes: Record<string, string>): void {
    if (this.ended) return;
    if (name === "table") {
      this.#depth += 1;
      if (this.#depth === 1) this.#tableRows = 0;
    } else if (name === "tr") {
      this.#endRow();
      this.#cells = [];
    } else if (name === "td" || name === "th") {
      this.#endCell();
      this.#cells ??= [];
      this.#cell = { text: "", columns: span(attributes.colspan), rows: span(attributes.rowspan) };
    } else if (name === "br" && this.#cell) this.#cell.text += "\n";
  }

  text(text: string): void {
    if (this.#cell) this.#cell.text += text.replace(/[\r\n\t]+/g, " ");
  }

  close(name: string): void {
    if (this.ended) return;
    if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr") this.#endRow();
    else if (name === "table") {
      this.#endRow();
      this.#depth -= 1;
      this.#reaching.clear();
      // Layout tables of one row are passed over.
      this.ended = this.#depth <= 0 && this.#tableRows >= 2;
    }
  }

  #endCell(): void {
    const cell = this.#cell;
    if (!cell || !this.#cells) return;
    this.#fillReached(this.#cells);
    const value = tidy(cell.text);
    if (cell.rows > 1) this.#reaching.set(this.#cells.length, { text: value, rows: cell.rows - 1 });
    this.#cells.push(value);
    for (let extra = 1; extra < cell.columns; extra += 1) this.#cells.push(null);
    this.#cell = undefined;
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#cells) return;
    this.#fillReached(this.#cells);
    this.#line += 1;
    this.#tableRows += 1;
    this.rows.push({ line: this.#line, cells: this.#cells });
    this.#cells = undefined;
  }

  #fillReached(cells: Cell[]): void {
    for (;;) {
      const reach = this.#reaching.get(cells.length);
      if (!reach) return;
      reach.rows -= 1;
      if (reach.rows <= 0) this.#reaching.delete(cells.length);
      cells.push(reach.text);
    }
  }
}

/** The rows of the first table with at least two rows. */
export function parseHtmlTable(): RowParser {
  const table = new HtmlTable();
  const parser = new Parser({
    onopentag: (name, attributes) => table.open(name, attributes),
    ontext: (text) => table.text(text),
    onclosetag: (name) => table.close(name),
  });
  return {
    rows: table.rows,
    write: (text) => parser.write(text),
    end: () => {
      parser.end();
      table.close("tr");
    },
    done: () => table.ended,
  };
}

function tidy(text: string): string | null {
  const lines = text.split("\n").map((line) => line.replace(SPACE, " ").trim());
  return lines.join("\n").trim() || null;
}

const span = (given: string | undefined): number =>
  Math.min(WIDEST_SPAN, Math.max(1, Number.parseInt(given ?? "1", 10) || 1));
