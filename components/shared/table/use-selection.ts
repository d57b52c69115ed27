"use client";
import { useRef } from "react";
import type { Line } from "#components/shared/table/list-types.ts";
import { everything, isSelected, type Selection, select } from "#components/shared/table/selection.ts";

type SelectionOptions = {
  lines: readonly Line[];
  selection: Selection;
  change: (selection: Selection) => void;
};

/** Ticking lines, one or a stretch since the last one. */
export function useSelection({ lines, selection, change }: SelectionOptions) {
  const anchor = useRef(0);

  function toggle(row: number, range: boolean) {
    const line = lines[row];
    if (line?.kind !== "record") return;
    const [from, to] = range ? [anchor.current, row].sort((a, b) => a - b) : [row, row];
    const stretch = lines.slice(from, (to ?? row) + 1);
    const ids = stretch.flatMap((known) => (known.kind === "record" ? [known.record.id] : []));
    change(select(selection, ids, range || !isSelected(selection, line.record.id)));
    if (!range) anchor.current = row;
  }
  return { toggle, selectAll: () => change(everything) };
}
