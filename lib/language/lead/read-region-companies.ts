import { CLEAR_INDUSTRY, INDUSTRIES } from "../dictionaries/industries.ts";
import { REGIONS } from "../dictionaries/regions.ts";
import type { Span, SpanOf } from "../model/span.ts";
import { findChunks } from "./find-chunks.ts";

const REGION_SET = new Set(REGIONS);
const TRADES = new Set(Object.values(INDUSTRIES).flatMap((words) => words.split(" ")));
const AREAS = new Set(["华东", "华南", "华北", "华中", "西南", "西北", "东北", "长三角", "珠三角", "大湾区"]);
const NOT_A_NAME =
  /^(?:市|省|地区|大区|片区|区域|区|那边|这边|本地|当地|人|客户|线索|商机|项目|分公司|办事处|附近|周边|一带|出差|来的?|有|的)|[的了吗呢我你他她这那要想]|客户|线索|行业|企业|公司$|同行|老板$|商会|协会$|市场$|展会|展$|博览会|会展|峰会|论坛|[部组]$/;

/**
 * Returns 苏州恒力化纤 and 华东医药 in a field of their own beside a person: a place and
 * more words is a name there, whatever its ending; without a person it stays a place.
 */
export function readRegionCompanies(rest: string, taken: readonly Span[]): SpanOf<"company">[] {
  if (taken.some((span) => span.type === "company")) return [];
  const people = taken.filter((span) => span.type === "person");
  if (people.length === 0) return [];
  for (const chunk of findChunks(rest).slice(0, 60)) {
    const owner = people.some((person) => person.start === chunk.end && chunk.text.endsWith("的"));
    const beside = people.some((person) => person.start === chunk.end || person.end === chunk.start);
    if (!chunk.whole && !owner && !beside) continue;
    const name = owner ? chunk.text.slice(0, -1) : chunk.text;
    const length = [4, 3, 2].find((size) => REGION_SET.has(name.slice(0, size)));
    const tail = length === undefined ? "" : name.slice(length);
    if (!/^[\p{Script=Han}A-Za-z0-9]{2,8}$/u.test(tail) || NOT_A_NAME.test(tail)) continue;
    // 江苏南京 are two places; 苏州物流 is a trade in a place unless someone owns it.
    if (REGION_SET.has(tail) || CLEAR_INDUSTRY.test(tail)) continue;
    const area = AREAS.has(name.slice(0, length));
    if (TRADES.has(tail) && !owner && !area && tail.length > 2) continue;
    return [
      {
        type: "company",
        start: chunk.start,
        end: chunk.start + name.length,
        value: { name, known: false },
      },
    ];
  }
  return [];
}
