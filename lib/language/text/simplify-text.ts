import { findTerms } from "./find-terms.ts";
import { type MappedText, type Replacement, replaceSpans } from "./mapped-text.ts";
import { scriptTables } from "./script-tables.ts";

// 鼎新資訊股份有限公司 is called so on the mainland as well.
const IN_A_NAME = /^\p{Script=Han}{0,4}(?:公司|有限|股份|集團|集团|企業社|工作室|事務所)/u;
const HAN = /[\u3400-\u9fff\ud840-\ud888]/;

/** Returns simplified text; words that are said otherwise on the mainland are said so, except in companies' names. */
export function simplifyText(mapped: MappedText): MappedText {
  if (!HAN.test(mapped.text)) return mapped;
  const { characters, phrases, words } = scriptTables();
  let traditional = false;
  for (const character of mapped.text) {
    if (characters.has(character)) {
      traditional = true;
      break;
    }
  }
  return traditional
    ? replaceSpans(mapped, replacementsIn(mapped.text, characters, [words, phrases]))
    : mapped;
}

type Tables = ReturnType<typeof scriptTables>;

function replacementsIn(
  text: string,
  characters: Tables["characters"],
  lexicons: readonly Tables["words"][],
): Replacement[] {
  const [words = [], phrases = []] = lexicons.map((lexicon) => findTerms(text, lexicon));
  const told = words.filter(({ end }) => !IN_A_NAME.test(text.slice(end, end + 9)));
  const found = [...told, ...phrases].sort((a, b) => a.start - b.start || b.end - a.end);
  const all: Replacement[] = [];
  let at = 0;
  const spell = (to: number) => {
    while (at < to) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const simple = characters.get(character);
      if (simple !== undefined && simple !== character)
        all.push({ start: at, end: at + character.length, text: simple });
      at += character.length;
    }
  };
  for (const { start, end, payload } of found) {
    if (start < at) continue;
    spell(start);
    all.push({ start, end, text: payload });
    at = end;
  }
  spell(text.length);
  return all;
}
