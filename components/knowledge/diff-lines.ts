export type LineChange = { kind: "same" | "added" | "removed"; text: string };

/** Lines beyond this are not compared one by one: the table would be too large. */
const most = 1_500;

/** Lengths of the longest common run of lines from every pair of places on. */
function commonLengths(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const below = table[row + 1] as Uint16Array;
      const here = table[row] as Uint16Array;
      here[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

/** What became of a text, line by line; what was taken away stands before what came for it. */
export function diffLines(before: string, after: string): LineChange[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const removed = (text = ""): LineChange => ({ kind: "removed", text });
  const added = (text = ""): LineChange => ({ kind: "added", text });
  if (old.length > most || fresh.length > most) {
    return [...old.map((text) => removed(text)), ...fresh.map((text) => added(text))];
  }
  const table = commonLengths(old, fresh);
  const changes: LineChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      changes.push({ kind: "same", text: old[row] ?? "" });
      row += 1;
      column += 1;
    } else if (
      column >= fresh.length ||
      (row < old.length && (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0))
    ) {
      changes.push(removed(old[row]));
      row += 1;
    } else {
      changes.push(added(fresh[column]));
      column += 1;
    }
  }
  return changes;
}
