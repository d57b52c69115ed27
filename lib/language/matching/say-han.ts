import { pinyin } from "pinyin-pro";
import type { NameOf } from "./contract.ts";

const MOST_KEPT = 4_096;
/** Names come again at every keystroke of a search and in every row of an import. */
const kept = new Map<string, readonly string[]>();

/** One syllable for each character of Chinese text, without tones, ü as v. */
export function sayHan(text: string, of: NameOf): readonly string[] {
  const key = `${of}${text}`;
  const known = kept.get(key);
  if (known) return known;
  const surname = of === "person" ? "head" : "off";
  const said = pinyin(text, { toneType: "none", type: "array", v: true, surname });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, said);
  return said;
}
