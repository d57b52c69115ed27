import type { Filter } from "#lib/platform/records/contract.ts";

const FREE = /(?:不限|不管|不分|不看|别管|取消|去掉)(?:了)?(?<what>[\p{Script=Han}、和]{2,12})/u;
const FIELDS: readonly (readonly [RegExp, RegExp])[] = [
  [/城市|地区|区域|地域|省/, /^(?:city|region|customerCity|customerRegion)$/],
  [/行业/, /^(?:industry|customerIndustry)$/],
  [/级别|等级/, /^(?:level|customerLevel)$/],
  [/负责人|归属|谁的/, /^(?:owner|team)$/],
  [/时间|日期|月份/, /(?:At|On|To|^at|Since)$/],
  [/阶段/, /^stage$/],
  [/来源|渠道/, /^source$/],
  [/金额/, /^amount$/],
  [/预算/, /^budgetAmount$/],
  [/标签/, /^tags$/],
  [/状态/, /^(?:status|outcome)$/],
];

/** The conditions without those on fields that a follow-up sets free: 不限城市, 取消时间条件. */
export function withoutFields(filters: readonly Filter[], text: string): Filter[] {
  const what = FREE.exec(text)?.groups?.what;
  const freed = what === undefined ? [] : FIELDS.filter(([cue]) => cue.test(what)).map(([, field]) => field);
  return filters.filter((filter) => !("field" in filter && freed.some((field) => field.test(filter.field))));
}
