import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** A trait, then the kind of record that has it, and nothing behind: 商务谈判阶段的商机, 没联系过的客户有哪些. */
const TRAIT_AND_RECORDS =
  /(?:的|以上|以下|以内|阶段)(?:大|小|老|新|大型|小型|集团|潜在)?(?:客户|商机|单子?|联系人|项目|通话|拜访记录)(?:有哪些|都有谁|有谁|列一下|名单|呢)?[?。!]?$/;
const ACTS =
  /^(?:把|将|给|帮|替|请|新建|新增|创建|建|加|添|录|删|改|更新|导|转|分|合并|打|标|提醒|安排|约|去|写|做|分析|评估|诊断|总结|为什么|怎么|如何|谁|推荐|找|开发)|什么样|特[征点]|怎么|为什么|推荐|值得|适合|风险|流失|续[约费签]|加购|增购/;
/** 西门子的商机 shows those of one company. */
const OF_ONE = /^[^的]{1,20}的(?:商机|单子?|联系人|项目|通话|拜访记录)/;
const LONGEST = 40;

/** 沈一涵手里都有啥: what a colleague has in hand. */
const IN_HAND =
  /(?:手[里上头]|名下)(?:现在|目前)?(?:都|还)?(?:有|压着?|跟着?)(?:啥|什么|哪些|几个|多少)?(?:东西|活儿?|单子?|客户|商机)?[?.]?$/;

function judge({ normalized, entities }: Evidence): Score {
  const colleague = entities.some(
    (each) => each.type === "person" || (each.type === "owner" && each.value.kind !== "pool"),
  );
  if (colleague && IN_HAND.test(normalized) && normalized.length <= 20)
    return { confidence: 0.9, reason: "问某人手上有什么" };
  const named = entities.some(({ type, start }) => (type === "company" || type === "person") && start === 0);
  const lists = normalized.length <= LONGEST && TRAIT_AND_RECORDS.test(normalized) && !ACTS.test(normalized);
  return lists && !(named && OF_ONE.test(normalized)) && !/线索/.test(normalized)
    ? { confidence: 0.75, reason: "说的是一类记录" }
    : { confidence: 0, reason: "不是列记录" };
}

/** 按条件列出记录 */
export const recordSearch: IntentDefinition<"record.search"> = {
  name: "record.search",
  what: "按条件列出记录",
  owner: "object",
  examples: [
    "华东区的客户列一下",
    "三十万以上的商机有哪些",
    "我名下的客户",
    "上周没人碰过的单子",
    "找一下姓王的联系人",
    "本月预计签约的项目",
    "成都有哪些客户",
    "这个月拜访过的公司",
    "list my open deals",
  ],
  slots: ["object", "customer", "industry", "region", "owner", "period", "stage", "amount"],
  score: judge,
};
