import { pinyin } from "pinyin-pro";
import { keepLast } from "../text/keep-last.ts";
import type { NameOf } from "./contract.ts";

type Say = (text: string) => readonly string[];

const saying = (surname: "head" | "off"): Say =>
  keepLast((text) => pinyin(text, { toneType: "none", type: "array", v: true, surname }));
const say: Record<NameOf, Say> = { person: saying("head"), company: saying("off") };

/** One syllable for each character of Chinese text, without tones, ü as v. */
export function sayHan(text: string, of: NameOf): readonly string[] {
  return say[of](text);
}
