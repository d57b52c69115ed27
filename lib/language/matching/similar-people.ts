import type { Similarity } from "./contract.ts";
import { foldName } from "./fold-name.ts";
import { isLikelyTypo } from "./is-likely-typo.ts";
import { personKey } from "./person-key.ts";
import { personTitle } from "./person-title.ts";
import { sameSound } from "./same-sound.ts";

const HAN = /\p{Script=Han}/u;

/** How far two names may mean the same person. */
export function similarPeople(left: string, right: string): Similarity {
  const [one, other] = [personKey(left), personKey(right)];
  if (one === other) return { kind: "same", score: 1 };
  if (sortedWords(left) === sortedWords(right)) return { kind: "loose", score: 0.9 };
  const sound = soundOf(left, right);
  if (sound !== "none") return { kind: "pinyin", score: sound === "equal" ? 0.85 : 0.7 };
  const shortest = Math.min([...one].length, [...other].length);
  if (shortest >= 3 && isLikelyTypo(one, other)) return { kind: "typo", score: 0.65 };
  return byPart(one, other);
}

/** Wang Jianguo and Jianguo Wang. */
function sortedWords(name: string): string {
  return foldName(name, 100)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}

function soundOf(left: string, right: string): "equal" | "near" | "none" {
  const sound = sameSound(left, right, "person");
  const words = right.trim().split(/\s+/);
  // Jianguo Wang is 王建国, given name first.
  if (sound !== "none" || words.length !== 2) return swappedSound(right, left) ?? sound;
  return sameSound(left, words.reverse().join(" "), "person");
}

function swappedSound(name: string, typed: string): "equal" | "near" | undefined {
  const words = typed.trim().split(/\s+/);
  if (words.length !== 2) return undefined;
  const sound = sameSound(name, words.reverse().join(" "), "person");
  return sound === "none" ? undefined : sound;
}

/** 建国 in 王建国; 王总 may be 王建国. */
function byPart(one: string, other: string): Similarity {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const enough = [...short].length >= (HAN.test(short) ? 2 : 3);
  if (enough && long.includes(short)) return { kind: "contains", score: 0.5 };
  const [called, name] = personTitle(one) ? [personTitle(one), other] : [personTitle(other), one];
  const surname = called?.start === 0 ? called.surname : undefined;
  if (surname && name.startsWith(surname)) return { kind: "contains", score: 0.4 };
  return { kind: "none", score: 0 };
}
