import type { IntentDefinition } from "../definition.ts";

/** 为什么会降, 之前多少: of the score that was told last. */
const whySo =
  /^(?:那|那么)?(?:它|他们|他|她|客户)?(?:的?(?:健康)?分数?)?(?:为什么|为啥|怎么|咋)(?:会|就|突然|一下)?(?:这么|那么)?(?:降|掉|低|跌|下降|变差|差)|(?:之前|原来|以前|上次|掉之前|降之前)(?:的?(?:健康)?分数?)?(?:是)?(?:多少|几分)/u;
/** 原因是什么, 怎么回事, 那怎么办: of the bad sign that was told last. */
const causeOf =
  /^(?:那|到底|主要|具体|[它他她]们?|[这那](?:个|家)|第[一二三四五六七八九十\d]{1,2}(?:个|家))?(?:是)?(?:(?:什么|啥)(?:原因|缘故)|(?:主要)?原因(?:是|在)?(?:什么|啥|哪)|为什么|为啥|怎么回事|怎么会(?:这样)?|因为(?:什么|啥)|why)(?:呢|啊|呀|造成的|导致的)?[?]?$/iu;
const whatNow =
  /^(?:那|这|现在|接下来|下一步)?(?:我们?)?(?:该|要|应该)?(?:怎么|咋|如何)(?:办|处理|弄|应对|挽救)(?:呢|啊|好)?[?]?$|^(?:so )?what (?:now|should (?:we|i) do)\b/iu;
/** 第一个怎么救, 挽回计划: how they are kept. */
const rescue =
  /挽回|挽留|防流失|流失预防|(?:客户)?成功计划|救(?:一?下|回来)|(?:怎么|咋|如何)(?:才能|去)?(?:救|留住|保住|稳住)/u;
/** 那单怎么救: a deal is brought going again, and no customer kept. */
const ofDeals = /单|商机|项目|机会|\bdeal/iu;
const isOrder = /任务|待办|提醒|安排|约/u;
const told: ReadonlySet<string> = new Set(["usage.report", "complaint.log", "health.ask"]);
/** 他们要是流失了我们损失多少. */
const loss =
  /(?:流失|走|跑|不续(?:约|费)?|丢|退租|解约)(?:了|掉|的话|的)?.{0,8}(?:损失|亏|少(?:收|赚|掉|多少|几)|影响多少)|\b(?:lose|loss)\b.{0,24}\b(?:leave|churn|go)|\b(?:leave|churn)\w*\b.{0,24}\b(?:lose|loss|cost)\b/iu;

/** 客户健康度 */
export const healthAsk: IntentDefinition<"health.ask"> = {
  name: "health.ask",
  what: "客户健康度",
  owner: "CS",
  examples: [
    "海川的健康度怎么样",
    "哪些客户可能流失",
    "恒达用得好吗",
    "帮我看看客户健康情况",
    "健康分低于60的客户",
    "谁有流失风险",
    "德芙最近状态如何",
    "为什么明辉的健康度掉了",
    "how healthy is Defu",
  ],
  slots: ["customer", "period"],
  score: ({ normalized, entities, dialogue: { last, focus = [], shown = [] } }) => {
    if (loss.test(normalized)) return { confidence: 0.9, reason: "问客户流失的损失" };
    const whose =
      entities.some(({ type }) => type === "company") || focus.some(({ type }) => type === "customer");
    const ofDeal =
      ofDeals.test(normalized) || [focus[0], ...shown].some((near) => near?.type === "opportunity");
    if (whose && !ofDeal && rescue.test(normalized) && !isOrder.test(normalized))
      return { confidence: 0.86, reason: "问怎么留住客户" };
    const ofOne = [focus[0]?.type, shown[0]?.type].some((type) => type === "customer" || type === "task");
    if (told.has(last?.intent ?? "") && ofOne && (causeOf.test(normalized) || whatNow.test(normalized)))
      return { confidence: 0.9, reason: "接着问刚才那件坏消息" };
    return told.has(last?.intent ?? "") && whySo.test(normalized)
      ? { confidence: 0.9, reason: "接着问刚才的健康分" }
      : { confidence: 0, reason: "" };
  },
};
