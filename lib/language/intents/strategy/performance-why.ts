import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** How somebody is doing in a period: 华南大区这个季度怎么样, 今年做得如何. */
const STANDING =
  /(?:怎么样|怎样|咋样|如何|好不好|什么情况|情况(?:如何|怎么样|咋样)?)[?.!]?$|(?:表现|业绩|成绩|战况)(?:怎么样|如何|咋样)/;
/** Who or what a result comes from, and what keeps others from it. */
const DRAGGED =
  /拖(?:了)?(?:后腿|累)|(?:谁|哪[个些][^,.;]{0,4})掉(?:链子|队)|掉链子|(?:谁|哪[个些位][^,.;]{0,4})(?:掉|跌|下滑|降|少|亏)得?最(?:多|狠|厉害|快|大)/;
/** 周远最近怎么样: how a colleague is doing, whatever is named besides. */
const LATELY =
  /(?:最近|近来|近期|这段时间|这阵子)[^,.;]{0,3}(?:怎么样|怎样|咋样|如何|表现|情况|做得|干得)|都说说|表现如何/;
const DOING = /联系|聊|谈|见|拜访|健康|客户|项目|^(?:帮|给|写|建|记)/;
const DEALS = /业绩|成交|签单|做得|干得|表现|战况|完成得/;
const OTHERS =
  /健康|使用|线索|工单|拜访|天气|关系|漏斗|方案|报价|质量|客户|聊|谈得|进展|预测|目标|他们|比|vs|毛利|折扣|利润|复购|潜力|跟进|电话|活动|任务|沟通|各|每个|哪[个些]|交付|回款/;

function judge({ normalized: text, entities }: Evidence): Score {
  const person = entities.some(
    (each) =>
      (each.type === "person" && each.value.title === undefined) ||
      (each.type === "owner" && each.value.kind === "person"),
  );
  if (person && LATELY.test(text) && !DOING.test(text))
    return { confidence: 0.91, reason: "问某人做得怎么样" };
  if (DRAGGED.test(text)) return { confidence: 0.9, reason: "问业绩被谁拖累" };
  const record = entities.some(
    ({ type }) => type === "company" || type === "opportunity" || type === "product",
  );
  const dated = entities.some(({ type, value }) => type === "date" && daysOf(value) > WEEK);
  const figure = person && /业绩|多少/.test(text);
  const told = !figure && (dated || DEALS.test(text)) && STANDING.test(text) && !record && !OTHERS.test(text);
  return told
    ? { confidence: 0.87, reason: "问一段时间做得怎么样" }
    : { confidence: 0, reason: "不是问业绩" };
}

const WEEK = 5;
const daysOf = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** 业绩变化的原因 */
export const performanceWhy: IntentDefinition<"performance.why"> = {
  name: "performance.why",
  what: "业绩变化的原因",
  owner: "MS",
  examples: [
    "本季度业绩为什么下滑",
    "这个月怎么签得这么少",
    "为啥华南区掉得这么厉害",
    "业绩涨了是因为什么",
    "三季度没完成的原因",
    "转化率下降怎么回事",
    "分析一下丢单变多的原因",
    "收入少了是哪里出了问题",
    "why did sales fall this quarter",
  ],
  slots: ["period", "owner", "region"],
  score: judge,
};
