import type { Stretch } from "./scene.ts";

const BEFORE =
  /(?:不是|并非|不属于|不在|非|除了?|除开|除去|排除|剔除|不要|不看|不含|不包括|不算|去掉|刨去|刨开|撇开|except(?: for)?|excluding|not|other than)(?: |在|属于|来自|from|in|the){0,3}(?:[^,.;]{0,6}[、和与及])?$/i;
const AFTER =
  /^(?:这?个?)?(?:行业|客户|地区|来源|渠道|阶段|的|名下|那边){0,2}(?:以外|之外|除外|不算|不要|不看)/;

/** The words beside it that leave it out; undefined when it is not left out. */
export function leavesOut(text: string, { start, end }: Stretch): Stretch | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  if (before !== undefined) return { start: start - before.length, end: start };
  const after = AFTER.exec(text.slice(end, end + 8))?.[0];
  return after === undefined ? undefined : { start: end, end: end + after.length };
}

/** Whether what stands there is left out: 不是零售的, 除了广告来的, 华东以外. */
export function isLeftOut(text: string, stretch: Stretch): boolean {
  return leavesOut(text, stretch) !== undefined;
}
