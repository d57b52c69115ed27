import { splitSentences } from "./split-sentences.ts";

export type Part = { text: string; start: number; end: number };

/** The first lines of a table up to the line below its head; nothing when it has none. */
function headOf(text: string): string {
  const [first = "", second = ""] = text.split("\n");
  return /^\s*\|[\s:|-]+\|\s*$/.test(second) ? `${first}\n${second}\n` : "";
}

/** Pieces of at most `most` characters, cut after sentences or lines, within a sentence only where one is longer. */
function pieces(text: string, most: number, cut: (text: string) => { text: string; at: number }[]): Part[] {
  const parts: Part[] = [];
  for (const { text: unit, at } of cut(text)) {
    const last = parts.at(-1);
    if (last && at + unit.length - last.start <= most) {
      last.end = at + unit.length;
      continue;
    }
    for (let from = 0; from < unit.length; from += most) {
      const end = Math.min(from + most, unit.length);
      parts.push({ text: "", start: at + from, end: at + end });
    }
  }
  return parts.map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
}

function lines(text: string): { text: string; at: number }[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const unit = { text: `${line}\n`, at };
    at += line.length + 1;
    return unit;
  });
}

/**
 * A block in parts of at most `most` characters. Parts of a table repeat its head; `from` is where the table begins when
 * a caption stands before it.
 */
export function splitBlock(
  text: string,
  block: { kind: string; start: number; end: number },
  most: number,
  from = block.start,
): Part[] {
  const own = text.slice(block.start, block.end);
  if (own.length <= most) return [{ text: own, start: block.start, end: block.end }];
  const isTable = block.kind === "table";
  const head = isTable ? headOf(text.slice(from, block.end)) : "";
  const parts = pieces(own, Math.max(most - head.length, 200), isTable ? lines : splitSentences);
  return parts.map((part, index) => ({
    text: index === 0 ? part.text : head + part.text,
    start: block.start + part.start,
    end: Math.min(block.start + part.end, block.end),
  }));
}
