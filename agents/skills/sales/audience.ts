/** Who sits across the table, by what they are: each wants to hear something else. */
export const audiences = ["boss", "finance", "tech", "buyer", "user"] as const;
export type Audience = (typeof audiences)[number];

const signs: [Audience, RegExp][] = [
  ["finance", /财务|会计|CFO|审计|出纳/i],
  ["tech", /信息|IT|技术|CTO|CIO|工程师|研发|架构|数据|运维|[\p{Script=Han}]工$/iu],
  ["buyer", /采购|供应链|招标|商务/],
  ["boss", /总裁|董事|老板|CEO|总经理|副总|厂长|院长|校长|[\p{Script=Han}]总$|总$/iu],
  ["user", /经理|主任|科长|部长|主管|厂|车间|仓|生产|销售|运营|人事|行政|店长/],
];

/** The part a person plays, by title and name; null when nothing tells it. */
export function audienceOf(...words: (string | undefined)[]): Audience | null {
  const all = words.filter(Boolean).join(" ");
  return signs.find(([, pattern]) => pattern.test(all))?.[0] ?? null;
}
