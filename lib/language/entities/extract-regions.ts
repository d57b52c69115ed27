import { REGIONS } from "../dictionaries/regions.ts";
import { PLACES } from "../matching/place-names.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

/** Cities whose names are words. */
const WORDS = new Set(["来宾", "白银", "安顺", "中国", "武威", "海东", "海西", "海北", "伊春"]);
const LEXICON = buildLexicon(
  [...new Set([...REGIONS, ...PLACES])]
    .filter((name) => !WORDS.has(name))
    .map((name) => [name, name] as const),
);

/** Returns provinces, cities and sales areas by their short name (苏州市 is 苏州). */
export function extractRegions(text: string): SpanOf<"region">[] {
  const found: SpanOf<"region">[] = [];
  for (const { start, end, payload } of findTerms(text, LEXICON)) {
    if (/^(?:路|时间|烤鸭|菜|大道|银行)/.test(text.slice(end, end + 2))) continue;
    const tail = /^(?:市|省|地区|大区|片区|区域)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    found.push({ type: "region", start, end: end + tail, value: { name: payload } });
  }
  return found;
}
