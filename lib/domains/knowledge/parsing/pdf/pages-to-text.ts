import { headingLevel } from "../heading-level.ts";

/** A line that stands on this share of the pages at the same edge is a header or footer. */
const REPEATED = 0.5;
const EDGE_LINES = 2;
const FEWEST_PAGES = 3;
const ENDED = /[。！？；：.!?;:]["”』」）)]?$/;

/** The same header with another page number. */
const shapeOf = (line: string): string => line.replaceAll(/\d+/g, "#").replaceAll(/\s+/g, "");
const edgesOf = (lines: string[]): string[] => [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];

/** Pages without the lines that are printed on most of them. */
function withoutRepeated(pages: string[][]): string[][] {
  if (pages.length < FEWEST_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const shape of new Set(edgesOf(lines).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const repeated = (line: string) => (counts.get(shapeOf(line)) ?? 0) >= pages.length * REPEATED;
  return pages.map((lines) =>
    lines.filter((line, at) => {
      const atEdge = at < EDGE_LINES || at >= lines.length - EDGE_LINES;
      return !(atEdge && repeated(line));
    }),
  );
}

const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? "");

/** Pages of lines as text: headings found, lines that do not end a sentence joined with the next. */
export function pagesToText(given: string[][]): string {
  const blocks: string[] = [];
  let open = false;
  for (const line of withoutRepeated(given).flat()) {
    const last = blocks.length - 1;
    const level = headingLevel(line, false);
    if (line === "") open = false;
    else if (level !== undefined) {
      blocks.push(`${"#".repeat(level)} ${line}`);
      open = false;
    } else {
      const before = blocks[last] ?? "";
      const blank = isHan(before.at(-1)) || isHan(line[0]) ? "" : " ";
      if (open) blocks[last] = before + blank + line;
      else blocks.push(line);
      open = !ENDED.test(line);
    }
  }
  return blocks.join("\n\n");
}
