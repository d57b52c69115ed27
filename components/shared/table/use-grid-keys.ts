"use client";
import { type KeyboardEvent, useState } from "react";
import type { Line } from "#components/shared/table/list-types.ts";

/** The cell that the keyboard is in: which line, which column; -1 is the box at its start. */
export type Cell = { row: number; column: number };
type GridKeys = {
  lines: readonly Line[];
  columns: number;
  pageSize: number;
  open: (line: Line) => void;
  toggle: (row: number, range: boolean) => void;
  selectAll: () => void;
  edit: (cell: Cell) => void;
  show: (row: number) => void;
};

/** Where a key leads from a cell; null when it leads nowhere. */
function moved(key: string, from: Cell, { lines, columns, pageSize }: GridKeys): Cell | null {
  const last = lines.length - 1;
  const row = (to: number) => ({ ...from, row: Math.max(0, Math.min(last, to)) });
  const column = (to: number) => ({ ...from, column: Math.max(0, Math.min(columns - 1, to)) });
  switch (key) {
    case "ArrowDown":
    case "j":
      return row(from.row + 1);
    case "ArrowUp":
    case "k":
      return row(from.row - 1);
    case "PageDown":
      return row(from.row + pageSize);
    case "PageUp":
      return row(from.row - pageSize);
    case "ArrowRight":
      return column(from.column + 1);
    case "ArrowLeft":
      return column(from.column - 1);
    case "Home":
      return column(0);
    case "End":
      return column(columns - 1);
    default:
      return null;
  }
}

/** A grid has one stop for the keyboard; inside it, keys move, open, select and edit. */
export function useGridKeys(keys: GridKeys) {
  const [wanted, setCell] = useState<Cell>({ row: 0, column: 0 });
  const cell = { ...wanted, row: Math.min(wanted.row, Math.max(0, keys.lines.length - 1)) };

  function go(next: Cell) {
    setCell(next);
    keys.show(next.row);
  }

  function act(event: KeyboardEvent): boolean {
    const line = keys.lines[cell.row];
    const command = event.metaKey || event.ctrlKey;
    if (command && event.key === "a") keys.selectAll();
    else if (command || event.altKey || !line) return false;
    else if (event.key === "Enter") keys.open(line);
    else if (event.key === " ") keys.toggle(cell.row, event.shiftKey);
    else if (event.key === "F2" || event.key === "e") keys.edit(cell);
    else {
      const next = moved(event.key, cell, keys);
      if (!next) return false;
      go(next);
      if (event.shiftKey && next.row !== cell.row) keys.toggle(next.row, true);
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    if (act(event)) event.preventDefault();
  }
  return { cell, setCell, onKeyDown };
}
