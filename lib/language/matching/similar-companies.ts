import { companyKey } from "./company-key.ts";
import type { Similarity } from "./contract.ts";
import { isGenericName } from "./is-generic-name.ts";
import { isLikelyTypo } from "./is-likely-typo.ts";
import { readCompany } from "./read-company.ts";
import { sameSound } from "./same-sound.ts";

const NONE: Similarity = { kind: "none", score: 0 };
const HAN = /\p{Script=Han}/u;

/** How far two company names may mean the same company. */
export function similarCompanies(left: string, right: string): Similarity {
  const [one, other] = [companyKey(left), companyKey(right)];
  if (one.strict === other.strict) {
    // 上海德芙科技 and 北京德芙科技 are registered apart: the same house at most.
    return apart(left, right) ? { kind: "loose", score: 0.85 } : { kind: "same", score: 1 };
  }
  if (one.loose === other.loose) return { kind: "loose", score: 0.9 };
  return bySound(one, other) ?? byTypo(one, other) ?? byPart(one, other) ?? NONE;
}

type Keys = { strict: string; loose: string };

function apart(left: string, right: string): boolean {
  const [one, other] = [readCompany(left).places, readCompany(right).places];
  return one.length > 0 && other.length > 0 && !one.some((place) => other.includes(place));
}

function bySound(one: Keys, other: Keys): Similarity | undefined {
  const strict = sameSound(one.strict, other.strict);
  if (strict === "equal") return { kind: "pinyin", score: 0.88 };
  const loose = sameSound(one.loose, other.loose);
  if (loose === "equal") return { kind: "pinyin", score: 0.8 };
  if (strict === "near") return { kind: "pinyin", score: 0.78 };
  return loose === "near" ? { kind: "pinyin", score: 0.7 } : undefined;
}

function byTypo(one: Keys, other: Keys): Similarity | undefined {
  const shortest = Math.min([...one.strict].length, [...other.strict].length);
  if (shortest >= 3 && isLikelyTypo(one.strict, other.strict)) {
    return { kind: "typo", score: shortest >= 5 ? 0.78 : shortest === 4 ? 0.7 : 0.6 };
  }
  const looseShortest = Math.min([...one.loose].length, [...other.loose].length);
  return looseShortest >= 3 && isLikelyTypo(one.loose, other.loose)
    ? { kind: "typo", score: 0.62 }
    : undefined;
}

/** 华星 in 华星物流装备: told by the shorter one's loose key, unless that says nothing. */
function byPart(one: Keys, other: Keys): Similarity | undefined {
  const [short, long] = one.strict.length <= other.strict.length ? [one, other] : [other, one];
  const part = [short.strict, short.loose].find((key) => long.strict.includes(key));
  if (!part || isGenericName(part)) return undefined;
  if ([...part].length < (HAN.test(part) ? 2 : 3)) return undefined;
  return { kind: "contains", score: 0.4 + 0.3 * (part.length / long.strict.length) };
}
