import type { IntentDefinition } from "../definition.ts";

/** 为什么会降, 之前多少: of the score that was told last. */
const whySo =
  /^(?:那|那么)?(?:它|他们|他|她|客户)?(?:的?(?:健康)?分数?)?(?:为什么|为啥|怎么|咋)(?:会|就|突然|一下)?(?:这么|那么)?(?:降|掉|低|跌|下降|变差|差)|(?:之前|原来|以前|上次|掉之前|降之前)(?:的?(?:健康)?分数?)?(?:是)?(?:多少|几分)/u;
/** 第一个怎么救, 挽回计划: how they are kept. */
const rescue =
  /挽回|挽留|防流失|流失预防|(?:客户)?成功计划|救(?:一?下|回来)|(?:怎么|咋|如何)(?:才能|去)?(?:救|留住|保住|稳住)/u;
const isOrder = /任务|待办|提醒|安排|约/u;
const told: ReadonlySet<string> = new Set(["usage.report", "complaint.log", "health.ask"]);
/** 他们要是流失了我们损失多少. */
const loss =
  /(?:流失|走|跑|不续(?:约|费)?|丢|退租|解约)(?:了|掉|的话|的)?.{0,8}(?:损失|亏|少(?:收|赚|掉)|影响多少)/u;

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
  score: ({ normalized, entities, dialogue: { last, focus = [] } }) => {
    if (loss.test(normalized)) return { confidence: 0.9, reason: "问客户流失的损失" };
    const whose =
      entities.some(({ type }) => type === "company") || focus.some(({ type }) => type === "customer");
    if (whose && rescue.test(normalized) && !isOrder.test(normalized))
      return { confidence: 0.86, reason: "问怎么留住客户" };
    return told.has(last?.intent ?? "") && whySo.test(normalized)
      ? { confidence: 0.9, reason: "接着问刚才的健康分" }
      : { confidence: 0, reason: "" };
  },
};
