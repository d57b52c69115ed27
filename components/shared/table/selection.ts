/** Some records by id, or all that match but a few. */
export type Selection =
  | { mode: "some"; ids: ReadonlySet<string> }
  | { mode: "all"; except: ReadonlySet<string> };

export const nothing: Selection = { mode: "some", ids: new Set() };
export const everything: Selection = { mode: "all", except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.mode === "some" ? selection.ids.has(id) : !selection.except.has(id);
}

/** Takes records in, or lets them go. */
export function select(selection: Selection, ids: readonly string[], on: boolean): Selection {
  const known = new Set(selection.mode === "some" ? selection.ids : selection.except);
  const add = selection.mode === "some" ? on : !on;
  for (const id of ids) {
    if (add) known.add(id);
    else known.delete(id);
  }
  return selection.mode === "some" ? { mode: "some", ids: known } : { mode: "all", except: known };
}

/** How many are selected; null when the whole is not known. */
export function countSelected(selection: Selection, total: number | null): number | null {
  if (selection.mode === "some") return selection.ids.size;
  return total === null ? null : Math.max(0, total - selection.except.size);
}
