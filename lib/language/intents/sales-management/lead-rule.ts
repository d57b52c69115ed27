import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 以后这类都给她: what was decided for one is to hold for all like it. */
const ALIKE =
  /^(?:那|而且|另外|并且)?(?:以后|今后|往后|下次|再有)(?:再有|凡是|遇到|碰到|来了?)?(?:这|此|同|类似|像这)(?:一)?(?:类|种|样)?(?:的)?(?:线索|客户|单子)?(?:都|也|就|一律|默认|直接|优先)*先?(?:给|归|派给?|分给|交给|让|由)/u;

function judge({ normalized }: Evidence): Score {
  const alike = ALIKE.test(normalized) && !/[?]|吗$/.test(normalized);
  return alike
    ? { confidence: 0.94, reason: "以后同类的线索给谁" }
    : { confidence: 0, reason: "没有说以后怎么分" };
}

/** 设分配规则 */
export const leadRule: IntentDefinition<"lead.rule"> = {
  name: "lead.rule",
  what: "设分配规则",
  owner: "SM",
  examples: [
    "以后医药的都先给小郑",
    "华南的线索默认分给二组",
    "100万以上的新线索都归我",
    "展会来的线索轮流分",
    "改一下分配规则，制造业给老吴",
    "今后官网线索自动派给值班的人",
    "分配规则现在是怎么设的",
    "以后别再给小刘分线索了",
    "from now on medical leads go to Xiao Zheng",
  ],
  slots: ["industry", "region", "source", "assignee", "amount", "count"],
  score: judge,
};
