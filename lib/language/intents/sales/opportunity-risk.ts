import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 哪些单可能跳票, 先抓哪几单: several deals by what hangs on them. */
const DEALS =
  /(?:哪|那)(?:些|几)(?:个|条|笔|张)?(?:大)?(?:单|商机|项目|deals?)|单子?里|(?:单|商机|项目)(?:有)?哪些|which deals/i;
const WEIGHED =
  /跳票|悬|危险|风险|靠谱|滑单|要黄|会黄|可能(?:会)?(?:丢|输|延期|推迟)|先(?:抓|盯|推|跟|攻)|重点(?:盯|抓|推|跟|关注)|该(?:盯|抓)|最该|优先(?:抓|推|跟|盯)|保住|抓紧|slip|at risk/i;
/** 汪蕾手上有几个快要跳票的 */
const SOME = /(?:几|多少)(?:个|单|笔|条)[^,.;]{0,4}(?:跳票|要黄|会黄|滑单|危险|有风险|靠不住|不靠谱)/;
const ORDERS = /^(?:新?建|改|删|记)|(?:转|分)给|提醒|写(?:一|个|条)/;

function judge({ normalized: text, entities }: Evidence): Score {
  const one = entities.some(({ type }) => type === "company" || type === "opportunity");
  return (DEALS.test(text) || SOME.test(text)) && WEIGHED.test(text) && !ORDERS.test(text) && !one
    ? { confidence: 0.9, reason: "问哪几单要紧或有风险" }
    : { confidence: 0, reason: "不是问几单的风险" };
}

/** 看商机的风险 */
export const opportunityRisk: IntentDefinition<"opportunity.risk"> = {
  name: "opportunity.risk",
  what: "看商机的风险",
  owner: "SA",
  examples: [
    "海川这单有什么风险",
    "哪些商机可能会丢",
    "帮我评估一下恒达项目的风险",
    "这个单子悬不悬",
    "德芙那边会不会有变数",
    "有哪些项目要小心",
    "这季度能不能签下来，风险大吗",
    "看看我手上危险的单子",
    "what are the risks of this deal",
  ],
  slots: ["opportunity", "customer", "period"],
  score: judge,
};
