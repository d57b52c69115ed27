import type { TableRow } from "../table.ts";
import { isBlank } from "./is-blank.ts";

const HELD = 8;
const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|总和|汇总|共计|累计|grand total|sub-?totals?|totals?|sum)(?:\s*[:：(（].*)?$|^共\s*\d+\s*(?:条|行|家|个|项)/i;
const FOOTER =
  /^(?:copyright|©|confidential|generated (?:by|on)|report (?:generated|run)|filtered by|导出(?:时间|人|日期)|制表|审核|打印|数据来源|以上数据|备注[:：]|说明[:：]|注[:：]|-+\s*end|end of|第\s*\d+\s*页|page \d+ (?:of|\/)|(?:审批|审核|经办|复核|制单|填表|编制|核准|批准|统计)人?\s*[:：])/i;
/** 华东小计, Total East, 本页合计: the sum of the rows above. */
const SUM = /^.{0,12}(?:小\s*计|合\s*计|总\s*计)\s*[:：]?$|^(?:sub-?|grand )?totals?\b.{0,30}$/i;
const FIGURE = /^[¥￥$€]?\s?[(-]?[\d,.\s]+[)%万亿元件个家台套条]{0,3}$/;

/** Lays totals and footers aside, and headers that a report repeats on each page: they are no records. */
export async function* leaveOutFooters(
  rows: AsyncIterable<TableRow>,
  headers: readonly string[],
  leftOut: TableRow[],
): AsyncGenerator<TableRow> {
  const width = headers.length;
  const held: TableRow[] = [];
  for await (const row of rows) {
    if (isSum(row) || isHeaderAgain(row, headers)) {
      leftOut.push(row);
      continue;
    }
    held.push(row);
    const first = held.length > HELD ? held.shift() : undefined;
    if (first) yield first;
  }
  let end = held.length;
  while (end > 0 && isFooter(held, end - 1, width)) end -= 1;
  leftOut.push(...held.splice(end));
  yield* held;
}

/** A word for a sum, and nothing beside it but figures. */
function isSum({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const others = filled.filter((cell) => typeof cell !== "string" || !SUM.test(cell.trim()));
  if (filled.length !== others.length + 1 || filled.length === cells.length) return false;
  return others.every((cell) => typeof cell !== "string" || FIGURE.test(cell.trim()));
}

function isHeaderAgain({ cells }: TableRow, headers: readonly string[]): boolean {
  const told = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, header: headers[column] }]));
  return (
    told.length > 1 && told.every(({ cell, header }) => typeof cell === "string" && cell.trim() === header)
  );
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
