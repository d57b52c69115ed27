import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** Who wants to hear how it is built. */
const TECHNICAL =
  /技术(?!支持|服务)|架构师|信息安全|(?:安全|等保|网安)(?:负责人|官|工程师|团队|部|岗|专家|主管|总监|的人|口)|安全[^,。]{0,4}(?:总|经理|主任)|运维|dba|数据库(?:管理员|工程师|负责人)|集成(?:商|工程师|负责人|团队|总监|经理|的人)|ct[o0]|cio|ciso|\bit\b|信息(?:部|化|中心|科|处|总监|主管)|开发(?:经理|负责人|团队|总监|主管|的人)|研发|工程师|程序员|sre|technical|architect/i;
/** How something is presented, and nothing of a price or a day. */
const PRESENT =
  /(?:怎么|咋|如何|怎样|该|从哪|先)(?:样|么)?[^,。;]{0,14}?(?:讲(?!价)|介绍|推(?!进|到|迟|后)|说明|宣讲|展示|打动|说服|呈现|开讲|切入|吸引|汇报)|(?:讲|介绍|推|展示|宣讲|突出)(?:点|些|一?下)?(?:什么|哪些|哪几|啥|重点|的?要点|亮点|思路|提纲|话术)|(?:怎么|咋|如何|该)(?:跟|向|给|和|对)[^,。;]{1,16}(?:说|聊)[^,。;]{0,4}(?:产品|方案|系统|平台|架构|技术)|(?:产品|方案|系统|平台)[^,。;]{0,4}(?:怎么|咋|如何|该怎么)(?:跟|向|给|和|对)?[^,。;]{0,12}(?:说|聊|讲|介绍|吹|谈)|(?:how (?:do|should) (?:i|we)|how to) (?:pitch|present|explain|introduce)/i;
const ELSE = /涨价|降价|砍价|折扣|报价|谈价|价格|续约|催款|回款|付款|约(?:见|个|到)|改到|取消|招聘|投诉/;

function weigh({ normalized }: Evidence): Score {
  const presents = PRESENT.test(normalized) && TECHNICAL.test(normalized) && !ELSE.test(normalized);
  return presents
    ? { confidence: 0.9, reason: "问怎么向懂技术的人介绍" }
    : { confidence: 0, reason: "没问怎么介绍" };
}

/** 介绍产品的说法 */
export const pitchMake: IntentDefinition<"pitch.make"> = {
  name: "pitch.make",
  what: "介绍产品的说法",
  owner: "PA",
  examples: [
    "如何向技术型客户介绍我们的产品",
    "怎么跟老板讲清楚我们的价值",
    "给我一段产品介绍",
    "对财务总监该怎么推云账本",
    "三句话说清楚我们是干嘛的",
    "给制造业客户讲产品的亮点",
    "演示的时候重点讲什么",
    "写个产品介绍发给海川",
    "how do I pitch our product to a technical buyer",
  ],
  slots: ["product", "contact", "customer", "industry"],
  score: weigh,
};
