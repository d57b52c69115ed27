import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const MOVES = /(?:推进?|挪|移|转|退|跳|走)(?:入|回|到|至|去)[^,;。]{0,4}$/u;
const NO_ORDER = /[?]|吗|呢|谁|哪|怎么|提醒|如果|要是|的话|什么时候|多久|应该|能不能|可不可以/u;
const LONGEST = 30;

/** 把这单推进到商务谈判: a move right in front of a stage. */
function judge({ normalized, entities }: Evidence): Score {
  const stage = entities.find(({ type }) => type === "stage");
  const moves = stage !== undefined && MOVES.test(normalized.slice(0, stage.start));
  const plain = moves && normalized.length <= LONGEST && !NO_ORDER.test(normalized);
  return plain ? { confidence: 0.9, reason: "说了推到哪个阶段" } : { confidence: 0, reason: "没有说推到哪" };
}

/** 推进或回退商机的阶段 */
export const opportunityStage: IntentDefinition<"opportunity.stage"> = {
  name: "opportunity.stage",
  what: "推进或回退商机的阶段",
  owner: "SA",
  examples: [
    "ABC公司项目进入需求确认阶段",
    "海川那单推到商务谈判",
    "恒达已经到报价环节了",
    "把德芙的商机往前走一步",
    "方案讲完了，下一步进谈判",
    "这单退回到需求确认",
    "远景那个项目可以进签约阶段了",
    "商机阶段改成方案",
    "move the Haichuan deal to negotiation",
  ],
  slots: ["opportunity", "customer", "stage"],
  score: judge,
};
