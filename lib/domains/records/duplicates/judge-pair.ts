import { similarNames } from "#lib/language/index.ts";
import type { MatchKind } from "../contract.ts";

const sure = ["uscc", "phone", "email", "wechat", "name"] as const;
const weights: Partial<Record<MatchKind, number>> = {
  uscc: 1,
  phone: 0.9,
  wechat: 0.9,
  email: 0.85,
  name: 0.8,
};
const bySimilarity = { same: "name", loose: "name", pinyin: "name_pinyin", typo: "name_typo" } as const;
const similarEnough = 0.6;

export type Judged = { reasons: MatchKind[]; score: number };

/** What speaks for two records being one. Shared sounds and slips of names only propose: the names themselves decide. */
export function judgePair(kinds: readonly MatchKind[], names: [string, string]): Judged | null {
  const told: MatchKind[] = sure.filter((kind) => kinds.includes(kind));
  const byKey = Math.max(0, ...told.map((kind) => weights[kind] ?? 0));
  if (told.includes("name") || !kinds.some((kind) => kind.startsWith("name_"))) {
    return told.length ? { reasons: told, score: Math.min(1, byKey + 0.05 * (told.length - 1)) } : null;
  }
  const { kind, score } = similarNames(...names);
  const alike = kind !== "none" && kind !== "contains" && score >= similarEnough;
  if (!alike) return told.length ? { reasons: told, score: byKey } : null;
  return { reasons: [...told, bySimilarity[kind]], score: Math.max(byKey, 0.75 * score) };
}
