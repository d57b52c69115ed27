import { REGIONS } from "../dictionaries/regions.ts";
import { PLACES } from "../matching/place-names.ts";
import type { SpanOf } from "../model/span.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

/** Cities whose names are words. */
const WORDS = new Set(["来宾", "白银", "安顺", "中国", "武威", "海东", "海西", "海北", "伊春"]);
/** Places by the names that people type in English. */
const LATIN: readonly (readonly [string, string])[] = [
  ["beijing", "北京"],
  ["shanghai", "上海"],
  ["tianjin", "天津"],
  ["chongqing", "重庆"],
  ["guangzhou", "广州"],
  ["shenzhen", "深圳"],
  ["hangzhou", "杭州"],
  ["ningbo", "宁波"],
  ["nanjing", "南京"],
  ["suzhou", "苏州"],
  ["wuxi", "无锡"],
  ["chengdu", "成都"],
  ["wuhan", "武汉"],
  ["xi'an", "西安"],
  ["qingdao", "青岛"],
  ["dalian", "大连"],
  ["xiamen", "厦门"],
  ["changsha", "长沙"],
  ["zhengzhou", "郑州"],
  ["hong kong", "香港"],
  ["jiangsu", "江苏"],
  ["zhejiang", "浙江"],
  ["guangdong", "广东"],
  ["shandong", "山东"],
  ["sichuan", "四川"],
  ["fujian", "福建"],
  ["hubei", "湖北"],
  ["hunan", "湖南"],
  ["hebei", "河北"],
  ["henan", "河南"],
  ["anhui", "安徽"],
  ["east china", "华东"],
  ["south china", "华南"],
  ["north china", "华北"],
  ["central china", "华中"],
];

const LEXICON = buildLexicon(
  [...new Set([...REGIONS, ...PLACES])]
    .filter((name) => !WORDS.has(name))
    .map((name) => [name, name] as const)
    .concat(LATIN.map(([said, name]) => [said, name] as const)),
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
