import { keepLast } from "../text/keep-last.ts";
import type { NameOf, Pinyin } from "./contract.ts";
import { foldName } from "./fold-name.ts";
import { sayHan } from "./say-han.ts";
import { splitRuns } from "./split-runs.ts";

const LONGEST = 200;

function say(text: string, of: NameOf): Pinyin {
  const syllables: string[] = [];
  let initials = "";
  for (const [index, run] of splitRuns(foldName(text, LONGEST)).entries()) {
    if (run.script !== "han") {
      syllables.push(run.text);
      initials += run.text;
      continue;
    }
    for (const syllable of sayHan(run.text, index === 0 ? of : "company")) {
      syllables.push(syllable);
      initials += String.fromCodePoint(syllable.codePointAt(0) ?? 0);
    }
  }
  return { full: syllables.join(""), initials, syllables };
}

const said: Record<NameOf, (text: string) => Pinyin> = {
  company: keepLast((text) => say(text, "company")),
  person: keepLast((text) => say(text, "person")),
};

/** How a name is said, without tones, ü as v; marks and blanks are left out, and all behind 200 characters. */
export const pinyinOf = (text: string, of: NameOf = "company"): Pinyin => said[of](text);
