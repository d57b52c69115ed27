import { companyKey, similarNames } from "#lib/language/index.ts";
import type { MentionMatch } from "../contract.ts";
import { slipScore } from "./slip-score.ts";

export type Match = { match: MentionMatch; score: number };

const fold = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const shortest = 2;

/** How a company, by any of its names, answers what was said; undefined when it does not. */
export function matchCompany(said: string, names: readonly string[]): Match | undefined {
  const matches = names.flatMap((name) => matchName(said, name) ?? []);
  return matches.sort((one, other) => other.score - one.score)[0];
}

function matchName(said: string, name: string): Match | undefined {
  const [typed, written] = [fold(said), fold(name)];
  if (typed === "" || written === "") return undefined;
  if (typed === written) return { match: "exact", score: 1 };
  const [one, other] = [companyKey(said), companyKey(name)];
  const { kind, score } = similarNames(said, name);
  if (kind === "same") return { match: "exact", score: 0.97 };
  if (kind === "loose" || one.strict === other.loose) return { match: "alias", score: 0.9 };
  if (typed.length >= shortest && other.strict.startsWith(one.strict)) return { match: "alias", score: 0.88 };
  if (kind === "pinyin") return { match: "pinyin", score: 0.9 * score };
  if (kind === "typo") return { match: "typo", score: slipScore(one.strict, other.strict, 0.85 * score) };
  // 海川 in 上海海川供应链: the shorter one must say something.
  if (kind === "contains" && typed.length >= shortest && written.includes(typed))
    return { match: "part", score: 0.45 };
  return undefined;
}
