import type { FinishedCall } from "#agents/runtime/turn.ts";
import { linesOf } from "#agents/skills/sales/approval-rule.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { scanNumbers } from "#lib/language/index.ts";

/** A line of a document that says what suits so many people, or such a trade. */
export type Advice = { title: string; text: string };

const people = /^\s{0,2}(?:多|来)?(?:人|名员工)/u;
const upTo = /^.{0,4}(?:以下|以内|之内|不到)/u;
const from = /^.{0,4}(?:以上|起)/u;
const between = /^\s{0,2}(?:到|至|-|—|–|~)\s{0,2}$/u;
const edition = /标准版|专业版|旗舰版|集团版|企业版|基础版|高级版/gu;
const longest = 90;

/** What all searches of this run have found. */
const foundIn = (done: FinishedCall[]): SearchHit[] =>
  done.flatMap(({ tool, outcome }) =>
    tool === "knowledge_search" && outcome.status === "done"
      ? (outcome.result.output as { hits: SearchHit[] }).hits
      : [],
  );

/** Whether one of the ranges in a line, 一百到五百人, 五百人以上, holds so many. */
function holds(line: string, count: number): boolean {
  const numbers = scanNumbers(line);
  return numbers.some((number, at) => {
    const behind = line.slice(number.end);
    if (!people.test(behind)) return false;
    const after = behind.replace(people, "");
    if (number.max !== undefined) return count >= number.value && count <= number.max;
    const before = numbers[at - 1];
    if (before && between.test(line.slice(before.end, number.start).replace(people, "")))
      return count >= before.value && count <= number.value;
    if (upTo.test(after)) return count < number.value;
    return from.test(after) && count >= number.value;
  });
}

const pieces = (line: string): string[] => line.split(/[；;。]/u).map((piece) => piece.trim());

/** The rule of a document for so many people: 一百到五百人看痛点，多在专业版; undefined where none has one. */
export function adviceForSize(done: FinishedCall[], employees: number): Advice | undefined {
  for (const { title, passage } of foundIn(done)) {
    const told = linesOf(passage)
      .flatMap(pieces)
      .find((piece) => editionsIn(piece).length > 0 && holds(piece, employees));
    if (told) return { title, text: told.slice(0, longest) };
  }
  return undefined;
}

/** What a document says such a trade begins with, from its tables and sentences. */
export function adviceForTrade(done: FinishedCall[], industry: string): Advice | undefined {
  for (const { title, passage } of foundIn(done)) {
    const told = passage
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line.startsWith("|") && line.split("|")[1]?.includes(industry));
    if (!told) continue;
    const cells = told.split("|").flatMap((cell) => cell.trim() || []);
    return { title, text: cells.join(" → ").slice(0, longest) };
  }
  return undefined;
}

/** The editions that a rule names. */
export const editionsIn = (text: string): string[] => [...new Set(text.match(edition) ?? [])];
