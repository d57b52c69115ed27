import { WEAK_SUFFIXES } from "../dictionaries/company-suffixes.ts";
import { LEGAL_FORMS, TRADES } from "../matching/company-words.ts";
import { foldName } from "../matching/fold-name.ts";
import { isGenericName } from "../matching/is-generic-name.ts";
import { takePlace } from "../matching/take-place.ts";

const BRACKETS = /\([^()]{0,20}\)/g;
const MARKS = /[^\p{L}\p{N}\p{M}]+/gu;
const LONGEST = 100;
const FOUR = /^\p{Script=Han}{4}$/u;
/** What a chain or a house is called beside its trade. */
const HOUSES = ["连锁", "跨境", "培训", "大酒店", "酒店", "宾馆", "饭店"];
const ENDINGS = [...new Set([...TRADES, ...WEAK_SUFFIXES, ...HOUSES])].sort(
  (one, other) => other.length - one.length,
);
/** By their last character, because a hundred thousand names are asked about. */
const BY_LAST = Map.groupBy(ENDINGS, (ending) => ending.slice(-1));

/** What a company is called: `full` and its shorter ways in order; `brand` without trade (海川), which is often a word of its own. */
export type ShortForms = { full: string; short: string[]; brand?: string };

/**
 * The ways in which a company's registered name is shortened: 上海海川物流有限公司 is 上海海川物流, 海川物流 and 海川.
 * Cheaper than `companyKey`, because it is asked for each of 100,000 names.
 */
export function shortForms(name: string): ShortForms {
  const full = foldName(name, LONGEST).trim();
  const plain = full.replace(BRACKETS, "").replace(MARKS, "");
  const short = new Set<string>();
  const whole = withoutForm(plain);
  if (whole !== full) short.add(whole);
  const place = takePlace(whole);
  const core = place === undefined ? whole : whole.slice(place.length);
  const own = core.length >= 2 && !isGenericName(core) ? core : whole;
  if (own !== full && own.length >= 3) short.add(own);
  const cut = withoutTrades(own);
  // 盛京重工 is called 盛京 as well, though its trade stands in no list.
  const brand = cut === own && FOUR.test(own) ? own.slice(0, 2) : cut;
  if (own.length === 2 && own !== full) return { full, short: [...short], brand: own };
  return brand === own || brand.length < 2 ? { full, short: [...short] } : { full, short: [...short], brand };
}

function withoutForm(text: string): string {
  const form = LEGAL_FORMS.find((ending) => text.endsWith(ending));
  const rest = form === undefined ? text : text.slice(0, -form.length);
  return rest.length >= 2 ? rest : text;
}

function withoutTrades(text: string): string {
  let rest = text;
  for (let count = 0; count < 3; count += 1) {
    const trade = BY_LAST.get(rest.slice(-1))?.find((ending) => rest.endsWith(ending));
    if (trade === undefined || rest.length - trade.length < 2) break;
    rest = rest.slice(0, -trade.length);
  }
  return rest;
}
