import { pinyinOf } from "#lib/language/index.ts";
import type { Match } from "./match-company.ts";

const letters = /^[a-z]{3,}$/;
const han = /^\p{Script=Han}+$/u;
const shortest = 3;
/** So much of a name must be said at least: 西湖酒店 of 西湖大酒店. */
const least = 0.5;
const score = { sound: 0.75, initials: 0.7, heads: 0.72, left: 0.72 } as const;

/** A name that was shortened freely: hengrui and hrxc of 恒瑞新材, 兴铸 of 兴业铸造, 西湖酒店 of 西湖大酒店. `ways` are its own short forms. */
export function matchShortened(typed: string, ways: readonly string[]): Match | undefined {
  const { full } = pinyinOf(typed);
  const names = ways.map((way) => ({ way, ...pinyinOf(way) }));
  if (full !== "" && names.some((name) => name.full === full)) return { match: "pinyin", score: score.sound };
  if (letters.test(typed) && names.some(({ initials }) => initials === typed))
    return { match: "pinyin", score: score.initials };
  if (!han.test(typed)) return undefined;
  if (typed.length >= 2 && ways.some((way) => headsOf(way).startsWith(typed)))
    return { match: "alias", score: score.heads };
  const left = ways.some(
    (way) => typed.length >= Math.max(shortest, least * way.length) && isLeftOf(typed, way),
  );
  return left ? { match: "alias", score: score.left } : undefined;
}

/** The first characters of a name's words, which are of two each: 兴铸 of 兴业铸造. */
const headsOf = (name: string): string =>
  han.test(name) && name.length >= 4 ? [...name].filter((_, at) => at % 2 === 0).join("") : "";

/** Whether characters were left out in the middle and nothing else was changed. */
function isLeftOf(typed: string, name: string): boolean {
  if (typed[0] !== name[0] || typed.length >= name.length) return false;
  let at = 0;
  for (const character of name) if (character === typed[at]) at += 1;
  return at === typed.length;
}
