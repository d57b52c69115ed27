import { SOURCES } from "../dictionaries/sources.ts";
import { LEAD_SOURCES } from "../model/lead.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { findTerms } from "../text/find-terms.ts";

const PHRASES = new Map(
  LEAD_SOURCES.flatMap((source) => splitWords(SOURCES[source]).map((word) => [word, source] as const)),
);
const LEXICON = buildLexicon(PHRASES);
const REFERRAL =
  /(?:朋友|客户|同学|同事|同行|熟人|亲戚|邻居|领导|校友|[总姐哥])(?:给?我?们?)?(?:介绍|推荐|引荐)(?!信|一下|产品|你们)/g;
const OUTBOUND = /(?:拜访|电话).{0,2}(?:开发|陌生)|陌生.{0,1}(?:电话|拜访|客户)/g;

/** Multi-word English sources hold spaces, so the word list cannot just be split. */
function splitWords(words: string): string[] {
  return words
    .replace(/(web|trade|social|email|cold|google) (form|show|media|campaign|call|ads)/g, "$1_$2")
    .split(" ")
    .map((word) => word.replace("_", " "));
}

/** Returns where a lead came from; the first mention is the channel. */
export function extractSources(text: string): SpanOf<"source">[] {
  const found: SpanOf<"source">[] = [];
  for (const match of text.matchAll(REFERRAL)) {
    const end = match.index + match[0].length;
    if (!presents(text, match.index, end)) add(found, match.index, match[0].length, "referral");
  }
  for (const match of text.matchAll(OUTBOUND)) add(found, match.index, match[0].length, "cold_call");
  const guard = createOverlapGuard(text.length, found);
  for (const { start, end, payload } of findTerms(text, LEXICON)) {
    if (payload === "referral" && presents(text, start, end)) continue;
    if (/^(?:建设|系统|软件|平台|制作|改版|公司|经理|开发)/.test(text.slice(end, end + 2))) continue;
    if (!guard.isFree({ start, end })) continue;
    add(found, start, end - start, payload);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 向客户介绍我们的产品 presents something; nobody referred anyone. */
function presents(text: string, start: number, end: number): boolean {
  return (
    /^(?:我们|你们|产品|方案|一下|公司|情况|自己|信)/.test(text.slice(end, end + 2)) ||
    /[向给跟]\S{0,5}$/.test(text.slice(Math.max(0, start - 6), start))
  );
}

function add(
  found: SpanOf<"source">[],
  start: number,
  length: number,
  source: SpanOf<"source">["value"]["source"],
): void {
  found.push({ type: "source", start, end: start + length, value: { source } });
}
