import type { Block } from "./block.ts";

type Line = { text: string; start: number; end: number };

const HEADING = /^(#{1,6})\s+(.{1,200}?)\s*#*$/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const FENCE = /^\s{0,3}(```|~~~)/;
const QUESTION = /^\s{0,3}(?:\*{2})?(?:问|问题|Q|q|提问)\s?\d{0,3}\s?[：:.、]\s?(.{2,200}?)(?:\*{2})?$/;
const ANSWER = /^\s{0,3}(?:\*{2})?(?:答|回答|A|a|解答)\s?\d{0,3}\s?[：:.、]/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** How many lines from `at` on belong together, by what `goes` says of each further line. */
function runLength(lines: Line[], at: number, goes: (line: string) => boolean): number {
  let count = 1;
  while (at + count < lines.length && goes(lines[at + count]?.text ?? "")) count += 1;
  return count;
}

const isBlank = (line: string) => line.trim() === "";
const startsBlock = (line: string) =>
  isBlank(line) || HEADING.test(line) || TABLE_ROW.test(line) || FENCE.test(line) || QUESTION.test(line);

function readFence(lines: Line[], at: number): number {
  let closed = false;
  return runLength(lines, at, (line) => {
    if (closed) return false;
    closed = FENCE.test(line);
    return true;
  });
}

/** A question with its answer: up to the next question or heading. */
function readFaq(lines: Line[], at: number): number | undefined {
  const answered = lines.slice(at + 1, at + 4).find(({ text }) => !isBlank(text));
  if (!answered || !ANSWER.test(answered.text)) return undefined;
  return runLength(lines, at, (line) => !QUESTION.test(line) && !HEADING.test(line));
}

function readBlock(lines: Line[], at: number): { block: Block; count: number } {
  const { text, start } = lines[at] as Line;
  const upTo = (count: number) => (lines[at + count - 1] as Line).end;
  const heading = HEADING.exec(text);
  if (heading) {
    const [, marks = "", title = ""] = heading;
    return { block: { kind: "heading", level: marks.length, title, start, end: upTo(1) }, count: 1 };
  }
  const question = QUESTION.exec(text)?.[1];
  const answered = question ? readFaq(lines, at) : undefined;
  if (question && answered) {
    return { block: { kind: "faq", question, start, end: upTo(answered) }, count: answered };
  }
  if (TABLE_ROW.test(text)) {
    const count = runLength(lines, at, (line) => TABLE_ROW.test(line));
    return { block: { kind: "table", start, end: upTo(count) }, count };
  }
  const count = FENCE.test(text) ? readFence(lines, at) : runLength(lines, at, (line) => !startsBlock(line));
  return { block: { kind: "text", start, end: upTo(count) }, count };
}

/** Reads Markdown, or text without any marks, into headings, paragraphs, tables and pairs of question and answer. */
export function readBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at]?.text ?? "")) {
      at += 1;
      continue;
    }
    const { block, count } = readBlock(lines, at);
    blocks.push(block);
    at += count;
  }
  return blocks;
}
