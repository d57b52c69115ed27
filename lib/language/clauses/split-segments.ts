import type { Stretch } from "./slice-evidence.ts";

const MARKS = /[,;。!?\n、]/;
/** Words that another thing to do begins with, where it follows without a mark. */
const NEXT =
  /(?:然后再?|接着|顺便|顺带|另外|同时|并且|完了再?|还要|(?<![不先一想要])再(?=给|帮|提醒|建|写|把|查|看|发|约|加|安排|开|设|出|做|导|列|记|打|叫|通知|告诉)|(?<=.{4})并(?=提醒|通知|安排|建|写|发|给|更新|把))/g;
/** A shorter stretch before a joint is no clause. */
const LEAST = 2;

/** Returns the stretches between marks and joining words, in order, without the marks; never empty. */
export function splitSegments(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isMark(text, at)) continue;
    if (at > start) found.push(...splitAtJoints(text, start, at));
    start = at + 1;
  }
  return found.length === 0 ? [{ start: 0, end: text.length }] : found;
}

const HAN = /\p{Script=Han}/u;

/** 1,200 and 3.5 hold no mark; who leaves a space between two words of Chinese ends a breath there. */
function isMark(text: string, at: number): boolean {
  if (text.charAt(at) === " ") return HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1));
  if (!MARKS.test(text.charAt(at))) return false;
  return !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}

function splitAtJoints(text: string, start: number, end: number): Stretch[] {
  const part = text.slice(start, end);
  const joints = [...part.matchAll(NEXT)].map((match) => start + match.index);
  const cuts = joints.filter((at) => at - start >= LEAST);
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
}
