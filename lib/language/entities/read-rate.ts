const UNIT =
  "(?:用户|账号|坐席|座席|席位|终端|门店|节点|平方?米|工作日|小时|[套个人位家台件年月天次户店席点份张间吨辆米层条本只周季])";
const AFTER = new RegExp(
  `^ ?(?:/ ?|每 ?|[一1] ?)(?:个(?=月|人|用户|账号|席|坐|座|门店|终端|节点|工))?(?<unit>${UNIT})(?![性起共定下半般直切样些])(?:(?: ?/ ?|每|一)(?<second>[年月天次]))?`,
);
const BEFORE = new RegExp(
  `(?:每 ?|按)(?:个(?=月|人|用户|账号|席|坐|座|门店|终端|节点))?(?<unit>${UNIT})(?:每?(?<second>[年月天]))?(?:的?(?:是|收|要|卖|报|收费|价格?))? ?$`,
);

// 一年20万; of other units 一 counts one: 一套20万 is a price, 一个20万的单子 is none.
const YEARLY =
  /(?<![一二两三四五六七八九十\d第])[一1]个?(?<unit>[年月天套人])(?:的?(?:费用|租金|服务费))?(?:大概|差不多|大约|要|是|得|收|就|才){0,2} ?$/;

/** What an amount is for one of: 八百块一套 and 每套八百 are per 套, 800元/人/年 per 人/年; undefined for a plain amount. */
export function readRate(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; per: string } | undefined {
  const after = AFTER.exec(text.slice(end, end + 14));
  if (after !== null) return { start, end: end + after[0].length, per: perOf(after.groups) };
  const before = BEFORE.exec(text.slice(Math.max(0, start - 10), start));
  if (before !== null) return { start: start - before[0].length, end, per: perOf(before.groups) };
  const yearly = YEARLY.exec(text.slice(Math.max(0, start - 8), start));
  return yearly === null
    ? undefined
    : { start: start - yearly[0].length, end, per: yearly.groups?.unit ?? "" };
}

function perOf(groups: Record<string, string | undefined> | undefined): string {
  const { unit = "", second } = groups ?? {};
  return second === undefined ? unit : `${unit}/${second}`;
}
