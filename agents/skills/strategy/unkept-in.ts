import type { Turn } from "#agents/runtime/turn.ts";

/** What people ask figures of and no record here holds, by the words that name it. */
const UNKEPT: readonly (readonly [string, RegExp])[] = [
  [
    "quota",
    /指标(?!体系)|配额|(?:业绩|目标|任务额)(?:的)?(?:完成|达成)(?:率|多少|了多少|情况)|达成率|离(?:业绩)?目标|(?:超额|没达标|未达标)(?:的|有|完成)|\bquota\b/iu,
  ],
  ["paid", /回款|欠款|拖款|应收|尾款|未付|没付|付款(?!方式)|到账|账期|发票|开票|收款/u],
  [
    "spent",
    /(?:花|用)(?:了|掉|的)?(?:多少)?(?:钱|费用|预算)(?!的客户)|成本|投入产出|\bROI\b|(?:获客|推广|展会|活动)费用/iu,
  ],
  ["margin", /毛利|净利|利润|赔钱|亏本|亏损|\bmargin\b|\bprofit\b/iu],
  [
    "discount",
    /平均(?:[^，。]{0,4})打?(?:几|多少)折|平均折扣|折扣(?:率)?(?:最|排|按|多少|平均)|砍价(?:砍)?得?最|打折(?:打)?到/u,
  ],
  ["answered", /接通率|打通(?:率|电话)|未接来电率/u],
];

/** Money that was said bounds or sets a target, and asks for none that is kept. */
const SAID = /\d|[一二三四五六七八九十百千]+(?:万|亿)/u;

/** What was signed is kept, whatever is asked besides. */
const WON = /(?:签|成交|卖|赢|完成)了?(?:多少|几)/u;

/** What is set beforehand, by its own name: how much of it is done is asked of it, not of what was signed. */
const QUOTA = /指标|配额|\bquota\b/iu;

/** What is asked: the whole message where it has one clause, whatever of it that clause left out. */
export const saidOf = ({ clause, understanding: { clauses, text } }: Turn): string =>
  clauses.length === 1 ? text : clause.text;

/** The key of what a question asks that is not kept; undefined when all of it may be. */
export function unkeptIn(text: string): string | undefined {
  const [found] = UNKEPT.filter(
    ([key, cue]) =>
      cue.test(text) && !(key === "quota" && (SAID.test(text) || (WON.test(text) && !QUOTA.test(text)))),
  );
  return found?.[0];
}
