import type { NameOf } from "./contract.ts";
import { pinyinOf } from "./pinyin-of.ts";

/** The sounds that southern speakers and phonetic keyboards mix up, as one: zh/z ch/c sh/s n/l f/h ing/in eng/en ang/an. */
function nearSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=.)/, "l")
    .replace(/^f/, "h")
    .replace(/([aei])ng$/, "$1n")
    .replace(/^lv/, "lu");
}

/** A key that is equal for names that sound nearly the same. */
export function soundKey(text: string, of: NameOf = "company"): string {
  return pinyinOf(text, of).syllables.map(nearSound).join("");
}
