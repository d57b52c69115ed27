import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** A deed and how much or how often; whose deed it is changes nothing. */
const MEASURED =
  /(?:签|卖|成交|拜访|走访|新增|丢|赢|打|来)了?(?:多少|几)(?:个|家|条|单|次|套|笔|位|钱|万|电话|客户|线索|商机|$)|(?:多少|几)(?:个|家|条|笔)(?:客户|线索|商机|单子|联系人)|(?:完成|做|干|冲)[了到]?多少(?:业绩|钱|万|单|金额)?了?[?]?$/;
/** People are ranked, periods compared, reasons asked, something is made of it: that is more than a figure. */
const MORE =
  /谁|哪个|哪位|最|排|为什么|为啥|怎么|跟.{1,8}比|同比|环比|比上|比去年|目标|预测|预计|能|写|导出|提醒|分给|转给|欠|付/;
const LONGEST = 30;

/** 新签的跟续签的，钱各占多少: how what was signed is made up. */
const SPLIT =
  /(?:新(?:签|单|购|客)|续(?:约|签|费|单)|老客)[^;.!]{0,12}(?:各?占(?:多少|几成|比)|各(?:是|有)?多少|的?(?:比例|占比))/;

/** 今年续约率多少 */
const RENEWED = /续[约签费]率/;

/** 明年一季度到期要续的有多少钱 */
const COMING_DUE =
  /(?:到期|要续|该续|续约|续费|续签)[^,.;]{0,8}(?:多少|几)(?:钱|万|家|单|个|份|笔)|(?:多少|几)(?:钱|家|单|个|份|笔)[^,.;]{0,6}(?:要续|该续|到期)/;

function judge({ normalized, entities }: Evidence): Score {
  const due = entities.every(({ type }) => type !== "company" && type !== "opportunity");
  if (
    due &&
    COMING_DUE.test(normalized) &&
    !/怎么|方案|计划|任务|合同/.test(normalized) &&
    normalized.length <= LONGEST
  )
    return { confidence: 0.92, reason: "问要续的有多少" };
  const named = entities.some(({ type }) => type === "company");
  if (RENEWED.test(normalized) && !named && normalized.length <= LONGEST)
    return { confidence: 0.92, reason: "问续约率" };
  if (SPLIT.test(normalized) && normalized.length <= LONGEST)
    return { confidence: 0.92, reason: "问新签和续约各占多少" };
  const asks = normalized.length <= LONGEST && MEASURED.test(normalized) && !MORE.test(normalized);
  return asks && !named
    ? { confidence: 0.86, reason: "问做了多少" }
    : { confidence: 0, reason: "不是问数字" };
}

/** 问数字 */
export const metricAsk: IntentDefinition<"metric.ask"> = {
  name: "metric.ask",
  what: "问数字",
  owner: "MS",
  examples: [
    "一共有多少客户",
    "这个月新增了几条线索",
    "商机总金额是多少",
    "平均客单价多少",
    "华东区有几个在谈的单子",
    "赢单率多少",
    "每个行业各有多少客户",
    "今年签约额",
    "how many leads did we get this month",
  ],
  slots: ["object", "measure", "period", "owner", "industry", "region", "stage"],
  score: judge,
};
