import type { FinishedCall } from "#agents/runtime/turn.ts";
import { passagesIn } from "#agents/skills/passages.ts";

const decides = /批|谁(?:可以|来|能)?定|拍板|放行|总监|主管|经理|老板|授权|权限|approv/iu;
const about = /折|价|让利|优惠|特价|点|%|discount|price/iu;
const heading = /^#/u;
const ruler = /^\|?\s*:?-{2,}/u;
const most = 3;
const longest = 70;

/** A row of a table as its first cells, anything else as its sentences. */
const partsOf = (line: string): string[] =>
  line.includes("|")
    ? [
        line
          .split("|")
          .map((cell) => cell.trim())
          .filter(Boolean)
          .slice(0, 2)
          .join("："),
      ]
    : line.split(/(?<=[。；])/u);

/** What a passage says, line by line, without headings: neither its own nor those of its tables. */
export const linesOf = (passage: string): string[] => {
  const lines = passage.split("\n").map((line) => line.trim());
  return lines
    .filter((line, at) => !heading.test(line) && !ruler.test(line) && !ruler.test(lines[at + 1] ?? ""))
    .flatMap(partsOf)
    .map((part) => part.replace(/[*`>#]/gu, "").trim())
    .filter((part) => part.length >= 4);
};

const isTold = (line: string): boolean => decides.test(line) && about.test(line);

/** Who may grant which discount, as the first passage has it that says so; null when none does. */
export function approvalRule(done: FinishedCall[]): { title: string; text: string } | null {
  for (const { title, passage } of passagesIn(done)) {
    const told = linesOf(passage).filter(isTold).slice(0, most);
    if (told.length > 0)
      return { title, text: told.map((line) => line.slice(0, longest).replace(/[。；]$/u, "")).join("；") };
  }
  return null;
}
