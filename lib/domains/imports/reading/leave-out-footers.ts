import type { TableRow } from "../table.ts";
import { isBlank } from "./is-blank.ts";

const HELD = 8;
const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|总和|汇总|共计|累计|grand total|sub-?totals?|totals?|sum)(?:\s*[:：(（].*)?$|^共\s*\d+\s*(?:条|行|家|个|项)/i;
const FOOTER =
  /^(?:copyright|©|confidential|generated (?:by|on)|report (?:generated|run)|filtered by|导出(?:时间|人|日期)|制表|审核|打印|数据来源|以上数据|备注[:：]|说明[:：]|注[:：]|-+\s*end|end of)/i;

/** Holds the last rows back and lays totals and footers aside: they are no records. */
export async function* leaveOutFooters(
  rows: AsyncIterable<TableRow>,
  width: number,
  leftOut: TableRow[],
): AsyncGenerator<TableRow> {
  const held: TableRow[] = [];
  for await (const row of rows) {
    held.push(row);
    const first = held.length > HELD ? held.shift() : undefined;
    if (first) yield first;
  }
  let end = held.length;
  while (end > 0 && isFooter(held, end - 1, width)) end -= 1;
  leftOut.push(...held.splice(end));
  yield* held;
}

function isFooter(held: TableRow[], at: number, width: number): boolean {
  const row = held[at];
  if (!row) return false;
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (typeof first !== "string") return false;
  const text = first.trim();
  if (TOTAL.test(text) || FOOTER.test(text)) return filled.length === 1 || TOTAL.test(text) || width > 3;
  // A lone sentence under a gap, as reports end with.
  const gap = row.line - (held[at - 1]?.line ?? row.line) > 1;
  return filled.length === 1 && gap && width >= 4;
}
