import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** Who is new says so; whom a record would be about is named. */
const NEW =
  /新(?:来的|人|手|员工|同事)|刚(?:入职|来(?:公司|不久|没)|转(?:岗|行)|毕业|加入|接触)|(?:第一次|头一[回次]|首次)(?!付)|没(?:有)?(?:做|搞|弄|干|写|投|带|办)过|不(?:太|怎么)?会(?=[做搞弄写投办])|小白|菜鸟|实习/;
const HOW =
  /怎么(?!样|了|回事)|咋|如何|怎样|流程|步骤|模[板版]|案例|注意(?:什么|哪些|点)|教教|学学|带带|要(?:准备|做)(?:什么|哪些|啥)|从哪/;
const TOOL = /系统|软件|这个(?:工具|crm|产品)|你(?:能|会|是)|账号|权限|开通|登录/;
const OTHERS = new Set(["company", "person", "opportunity"]);

function weigh({ normalized, entities }: Evidence): Score {
  const nobody = !entities.some(({ type }) => OTHERS.has(type));
  const asks = NEW.test(normalized) && HOW.test(normalized) && !TOOL.test(normalized);
  return nobody && asks
    ? { confidence: 0.92, reason: "新手问怎么做" }
    : { confidence: 0, reason: "不是新手问法" };
}

/** 问方法和知识 */
export const knowledgeAsk: IntentDefinition<"knowledge.ask"> = {
  name: "knowledge.ask",
  what: "问方法和知识",
  owner: "CE",
  examples: [
    "如何开展客户需求调研",
    "大客户怎么做决策人分析",
    "有没有报价谈判的经验",
    "BANT是什么意思",
    "新人怎么快速上手",
    "有没有制造业的成功案例",
    "公司的折扣审批流程是怎样的",
    "客户分级标准是什么",
    "how do I run a discovery call",
  ],
  slots: ["topic"],
  score: weigh,
};
