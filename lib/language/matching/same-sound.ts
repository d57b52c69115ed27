import type { NameOf } from "./contract.ts";
import { pinyinOf } from "./pinyin-of.ts";
import { soundKey } from "./sound-key.ts";

/** Whether two names sound the same (`equal`), nearly the same (`near`), or not. A name typed in pinyin sounds as it is typed. */
export function sameSound(left: string, right: string, of: NameOf = "company"): "equal" | "near" | "none" {
  const [said, other] = [pinyinOf(left, of).full, pinyinOf(right, of).full];
  if (said === "" || other === "") return "none";
  if (said === other) return "equal";
  return soundKey(left, of) === soundKey(right, of) ? "near" : "none";
}
