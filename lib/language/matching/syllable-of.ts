import { pinyin } from "pinyin-pro";

const MOST_KEPT = 30_000;
const kept = new Map<string, string>();

/** How one character is said when it stands alone, without tone, ü as v; the character itself when it is no Han. */
export function syllableOf(character: string): string {
  let said = kept.get(character);
  if (said === undefined) {
    said = pinyin(character, { toneType: "none", v: true });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(character, said);
  }
  return said;
}
