import type { OwnerValue } from "../model/entity.ts";
import type { Span, SpanOf } from "../model/span.ts";

const RECORDS =
  "(?=(?:所有|全部|这些)?(?:客户|线索|商机|单子|任务|待办|日程|项目|联系人|合同|工单|跟进|业绩|业绩|数据|团队|大单|老客户))";
const HELD = "(?:名下|手上|手里|手头|负责|跟进?的|跟着的|在跟|管的)";
const MINE = new RegExp(`(?<![\\p{L}])(?:我|本人|自己)(?:${HELD}的?|的?${RECORDS})`, "gu");
const OURS = /(?:我们|咱们|本|我)(?:组|团队|部门|区|大区|小组)(?!长)(?:的|名下的?)?/g;
const POOL = /(?:客户)?公海(?:池|里的?|客户)?|线索池(?:里的?)?|无主的?|没人(?:管|跟|负责)的/g;
const TEAM =
  /(?<name>(?:华[东南北中]|西[南北]|东北)(?:大区|区域|地区)?(?:(?:销售)?[一二三四五六七八九1-9][区组部]|销售[部组]|团队|组)|(?<![\p{Script=Han}])[一二三四五六七八九1-9](?:区|组|团队)|销售[一二三四五六七八九1-9][部组区])(?!长|门)/gu;
const HIS = new RegExp(`^(?:${HELD}的?|的${RECORDS})`, "u");

/** Returns whose records are meant; behind a person it covers the name as well (小郑名下). */
export function extractOwners(text: string, typed: string, persons: readonly Span[]): SpanOf<"owner">[] {
  const found: SpanOf<"owner">[] = [];
  const add = (start: number, length: number, value: OwnerValue) =>
    found.push({ type: "owner", start, end: start + length, value });
  for (const match of text.matchAll(MINE)) add(match.index, match[0].length, { kind: "me" });
  for (const match of text.matchAll(OURS)) add(match.index, match[0].length, { kind: "my_team" });
  for (const match of text.matchAll(POOL)) add(match.index, match[0].length, { kind: "pool" });
  for (const match of typed.matchAll(TEAM))
    add(match.index, match[0].length, { kind: "team", name: match.groups?.name ?? match[0] });
  for (const person of persons) {
    if (person.type !== "person") continue;
    const held = HIS.exec(typed.slice(person.end, person.end + 10));
    if (held === null) continue;
    add(person.start, person.end - person.start + held[0].length, {
      kind: "person",
      name: typed.slice(person.start, person.end),
    });
  }
  return found;
}
