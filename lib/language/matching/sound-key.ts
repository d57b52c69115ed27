import type { NameOf } from "./contract.ts";
import { nearSound } from "./near-sound.ts";
import { pinyinOf } from "./pinyin-of.ts";

/** A key that is equal for names that sound nearly the same. */
export function soundKey(text: string, of: NameOf = "company"): string {
  return pinyinOf(text, of).syllables.map(nearSound).join("");
}
