import { type CompanyKey, companyKey, companyPlaces, shortForms, similarNames } from "#lib/language/index.ts";
import type { MentionMatch } from "../contract.ts";
import { matchShortened } from "./match-shortened.ts";
import { saidCompany } from "./said-name.ts";
import { slipScore } from "./slip-score.ts";

export type Match = { match: MentionMatch; score: number };

const fold = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const shortest = 2;
/** Trades that say little, so that people mix them up. */
const GENERAL = /^(?:科技|技术|信息|网络|软件|智能|数据|数码|实业|集团|发展|控股|企业|股份)+$/u;
const latin = /[a-z0-9]/;
/** 北京华信 is not 华信科技（深圳）, and rather 北京华信科技 than 华信科技. */
const place = { same: 0.04, other: -0.35, unsaid: -0.06, slip: -0.25, alone: 0.62 } as const;

/** How a company, by any of its names, answers what was said; undefined when it does not. */
export function matchCompany(said: string, names: readonly string[]): Match | undefined {
  const [whole = said, ...others] = saidCompany(said);
  return names.reduce<Match | undefined>((best, name) => {
    const met = matchName(said, name) ?? matchName(whole, name);
    // Of 物流那家海川 both are in the name.
    const all = others.every((part) => matchName(part, name));
    return all ? better(best, met) : best;
  }, undefined);
}

function matchName(said: string, name: string): Match | undefined {
  const [typed, written] = [fold(said), fold(name)];
  if (typed === "" || written === "") return undefined;
  if (typed === written) return { match: "exact", score: 1 };
  const [asked, registered] = [companyPlaces(said), companyPlaces(name)];
  const plain = byName(said, name);
  // 恒力机械 of 苏州恒力机械制造有限公司: where it stands is seldom said.
  if (asked.places.length === 0)
    return registered.places.length > 0 && registered.rest !== name
      ? better(plain, lower(byName(said, registered.rest)))
      : plain;
  const shared = registered.places.some((each) => asked.places.includes(each));
  // 泰州 alone narrows, it names nobody.
  if (asked.rest === "") return shared ? { match: "part", score: place.alone } : plain;
  const met = better(plain, byName(asked.rest, name));
  if (met === undefined) return undefined;
  // A place that nobody wrote down and another sound at once are one too many.
  const unsaid = met.match === "pinyin" || met.match === "typo" ? place.slip : place.unsaid;
  const elsewhere = registered.places.length > 0 ? place.other : unsaid;
  // 苏州颐芮 is as little 苏州渚芮 as 颐芮 is 渚芮: the same city makes no slip more likely.
  const there = met.match === "typo" ? 0 : place.same;
  return { ...met, score: Math.min(0.96, met.score + (shared ? there : elsewhere)) };
}

const lower = (met: Match | undefined): Match | undefined =>
  met && { ...met, score: met.score + place.unsaid };

const better = (one: Match | undefined, other: Match | undefined): Match | undefined =>
  (one?.score ?? 0) >= (other?.score ?? 0) ? one : other;

function byName(said: string, name: string): Match | undefined {
  const [typed, written] = [fold(said), fold(name)];
  const [one, other] = [companyKey(said), companyKey(name)];
  const { kind, score } = similarNames(said, name);
  if (kind === "same") return { match: "exact", score: 0.95 };
  const { short, brand } = shortForms(name);
  const ways = [...short, ...(brand ? [brand] : [])];
  if (kind === "loose" && !ways.includes(typed) && otherTrade(one, other))
    return { match: "alias", score: 0.62 };
  if (kind === "loose" || one.strict === other.loose || ways.includes(typed))
    return { match: "alias", score: 0.9 };
  if (typed.length >= shortest && opens(other.strict, one.strict)) return { match: "alias", score: 0.88 };
  if (kind === "pinyin") return { match: "pinyin", score: 0.9 * score };
  const shortened = matchShortened(typed, [...ways, other.strict]);
  if (shortened) return shortened;
  if (kind === "typo") return { match: "typo", score: slipScore(one.strict, other.strict, 0.85 * score) };
  // 海川 in 上海海川供应链: the shorter one must say something.
  if (typed.length >= shortest && holds(written, typed))
    return { match: "part", score: kind === "contains" ? 0.55 : 0.45 };
  return undefined;
}

/** 精工机械 is hardly 精工制造, where 锐步科技 may be 锐步智能: only their brand is the same. */
function otherTrade(...keys: CompanyKey[]): boolean {
  const trades = keys.map(({ strict, loose }) => strict.replace(loose, ""));
  const [asked = "", written = ""] = trades;
  // 机械 is short for 机械制造.
  if (written.startsWith(asked)) return false;
  return trades.every((trade) => trade !== "" && !GENERAL.test(trade));
}

/** 海川 opens 海川物流, A&B no ABC: Latin words are not cut. */
const opens = (name: string, said: string): boolean =>
  said !== "" && name.startsWith(said) && !cuts(name, said.length);

function holds(name: string, said: string): boolean {
  const at = name.indexOf(said);
  return at >= 0 && !cuts(name, at) && !cuts(name, at + said.length);
}

const cuts = (name: string, at: number): boolean =>
  at > 0 && latin.test(name.charAt(at - 1)) && latin.test(name.charAt(at));
