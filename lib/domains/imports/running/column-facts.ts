import { noVotes, orderOf, voteDateOrder } from "../cells/decide-date-order.ts";
import { decidePercentFactor } from "../cells/decide-percent-factor.ts";
import type { DateOrder } from "../cells/read-date.ts";
import type { Cell, TableRow } from "../table.ts";

/** What only all rows of a file together tell, gathered while they pass by. */
export class ColumnFacts {
  readonly #votes = noVotes();
  /** By column: its figures' extremes and one between, or null where it holds no plain figures. */
  readonly #figures: (Cell[] | null | undefined)[] = [];

  add(rows: readonly TableRow[]): void {
    for (const { cells } of rows) {
      for (const [column, cell] of cells.entries()) {
        voteDateOrder(cell, this.#votes);
        this.#addFigure(cell, column);
      }
    }
  }

  #addFigure(cell: Cell, column: number): void {
    const known = this.#figures[column];
    if (cell === null || cell === "" || known === null) return;
    const number = typeof cell === "string" ? Number(cell) : cell;
    if (typeof number !== "number" || !(number >= 0 && number <= 1)) this.#figures[column] = null;
    else if (!known) this.#figures[column] = [number];
    else if (number > 0 && number < 1 && known.length < 2) known.push(number);
  }

  get dateOrder(): DateOrder | null {
    return orderOf(this.#votes) ?? null;
  }

  get shares(): number[] {
    return this.#figures.flatMap((cells, column) =>
      cells && decidePercentFactor(cells) === 100 ? [column] : [],
    );
  }
}
