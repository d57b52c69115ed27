import { oneEditApart } from "./one-edit-apart.ts";

/** Characters by which names of one family are told apart on purpose: 中建一局 and 中建二局, 华东 and 华北. */
const MEANT = new Set("0123456789一二三四五六七八九十东南西北中上下左右大小新老甲乙丙丁男女");

/** Whether two names differ in one character that nobody would set apart on purpose. */
export function isLikelyTypo(left: string, right: string): boolean {
  if (!oneEditApart(left, right)) return false;
  const [one, other] = [[...left], [...right]];
  if (one.length !== other.length) return true;
  const at = one.findIndex((character, index) => character !== other[index]);
  const swapped = one[at + 1] !== other[at + 1];
  return swapped || !(MEANT.has(one[at] ?? "") && MEANT.has(other[at] ?? ""));
}
