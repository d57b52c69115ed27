import type { Stretch } from "./scene.ts";

const BEFORE =
  /(?:不是|并非|不属于|不在|非|除了?|除开|除去|排除|剔除|不要|不看|不含|不包括|不算|去掉|刨去|刨开|撇开|抛开|抛去|扣除|扣掉|避开|别算|别要|别看|没在|并不在|except(?: for)?|exclud(?:e|ing)|without|minus|not|other than)(?: |在|属于|来自|from|in|the){0,3}(?:[^,.;]{0,6}[、和与及])?$/i;
const AFTER =
  /^(?:[这那]?个?)?(?:行业|客户|地区|来源|渠道|阶段|线索|商机|单子|的|名下|那边|[来进]的?|那?[批些]|那部分|这[批些块]){0,4}[,]?(?:先|就|都|可以)?(?:以外|之外|除外|不算|不要|别要|不看|别看|不用(?:看|算|列|管)?|排除|剔除|去掉|别(?:给我)?(?:看|列|算)|不(?:要)?(?:算|计|列)(?:进去|在内|进来)?|抛开|忽略)(?:了|掉)?/;

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
