import type { Turn } from "#agents/runtime/turn.ts";
import { saidIn, segmentsOf } from "#agents/skills/segments.ts";

const trouble =
  /宕|停|瘫|崩|卡|慢|丢|错|坏|断|用不了|上不去|登(?:录|陆)不|打不开|[少降掉跌减下]|投诉|不满|没人|延误|故障/u;
const heading = /^(?:客户|用户)?(?:投诉|反馈|抱怨|吐槽|报障)(?:了|说)?[：:，,]\s{0,3}/u;
const said = new Set<string>(["company", "person", "date"]);
const longest = 60;

/** 客户投诉：海川物流系统宕机两小时，很生气 is 系统宕机两小时: what is wrong itself, without who says so and when. */
export function troubleIn({ text, understanding: { entities } }: Turn): string {
  const segments = segmentsOf(text.trim().replace(heading, ""));
  const told = segments.find((segment) => trouble.test(segment.text)) ?? segments[0];
  const names = entities.flatMap((entity) => (said.has(entity.type) ? [entity.text] : []));
  let rest = told?.text ?? text.trim();
  for (const name of [...names, ...names]) {
    const shorter = rest.startsWith(name)
      ? rest.slice(name.length).replace(/^(?:那边)?[的，,：:\s]*/u, "")
      : rest;
    if (shorter.length >= 2) rest = shorter;
  }
  return saidIn(rest).slice(0, longest);
}
