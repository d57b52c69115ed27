import type { Stretch } from "./scene.ts";

const BEFORE =
  /(?:不是|并非|不属于|不在|非|除了?|除开|除去|排除|剔除|不要|不看|不含|不包括|不算|去掉|刨去|刨开|撇开|except(?: for)?|excluding|not|other than)(?: |在|属于|来自|from|in|the){0,3}(?:[^,.;]{0,6}[、和与及])?$/i;
const AFTER =
  /^(?:这?个?)?(?:行业|客户|地区|来源|渠道|阶段|的|名下|那边){0,2}(?:以外|之外|除外|不算|不要|不看)/;

/** Whether what stands there is left out: 不是零售的, 除了广告来的, 华东以外. */
export function isLeftOut(text: string, { start, end }: Stretch): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 16), start)) || AFTER.test(text.slice(end, end + 8));
}
