import { plainPassage } from "#lib/utils/plain-passage.ts";
import { toSentenceEnd } from "./to-sentence-end.ts";

const heading = /^\s{0,3}#{1,6}\s+(?<words>.{1,40})$/u;
const sentence = /[^。；！？!?\n]+[。；！？!?]?/gu;
const longest = 160;

type Line = { heading: string; text: string };

/** The sentences of a passage, each with the heading that it stands under. */
function linesOf(passage: string): Line[] {
  let above = "";
  return passage.split("\n").flatMap((row) => {
    const own = heading.exec(row)?.groups?.words;
    if (own) above = own;
    if (own) return [];
    const plain = plainPassage(row).replaceAll(/\s+/g, " ").trim();
    return (plain.match(sentence) ?? []).map((text) => ({ heading: above, text: text.trim() }));
  });
}

/**
 * What a passage says of a matter: what stands under a heading that names it, else the sentences that speak of it, as far
 * as they can be read in one breath; empty where none does.
 */
export function linesAbout(passage: string, matter: RegExp, most = longest): string {
  const lines = linesOf(passage).filter(({ text }) => text !== "");
  const under = lines.filter((line) => matter.test(line.heading));
  const told = under.length > 0 ? under : lines.filter(({ text }) => matter.test(text));
  return toSentenceEnd(told.map(({ text }) => text).join(""), most);
}
