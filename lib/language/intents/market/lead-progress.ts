import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 标成无效，是学生做作业的: the lead is given up, with why. */
const GIVEN_UP =
  /(?:标|标记|记|改|置|设|算|归)(?:成|为|作)?(?:一下)?(?:无效|垃圾|流失|废|死|丢失)(?:线索|的|掉)?|(?:线索|那条|这条|它)(?:作废|无效)(?!客户)/;
const OTHER = /商机|单子|客户|任务|工单|合同|商品|产品/;

/** 他们在看管家婆和用友: whom the lead that is talked about compares us with. */
const LOOKS = /(?:在|也|还)(?:看|比|对比|用|谈|接触|考虑)|竞品(?:是|有)|对比的?(?:是|有)/;
const ASKS = /[?]|吗$|呢$|怎么|如何|什么|哪|比一比|对比一下|分析|准备/;

function judge({ normalized, lead, dialogue, entities }: Evidence): Score {
  const rivals = entities.some(({ type }) => type === "competitor");
  if (dialogue.focus?.[0]?.type === "lead" && rivals && LOOKS.test(normalized) && !ASKS.test(normalized))
    return { confidence: 0.9, reason: "线索在比别家" };
  if (!GIVEN_UP.test(normalized) || OTHER.test(normalized) || /[?]$|吗$|哪些|多少/.test(normalized))
    return { confidence: 0, reason: "没有说线索怎么了" };
  const near = dialogue.focus?.[0]?.type === "lead";
  const named = lead.companyName !== undefined || lead.contactName !== undefined;
  if (!near && !named && !/线索|第.条/.test(normalized)) return { confidence: 0.3, reason: "没有说是哪一条" };
  return { confidence: 0.92, reason: "线索无效" };
}

/** 线索有了新进展 */
export const leadProgress: IntentDefinition<"lead.progress"> = {
  name: "lead.progress",
  what: "线索有了新进展",
  owner: "MA",
  examples: [
    "李经理回复了，他们正在对比三家供应商",
    "德芙那条线索加上微信了",
    "王芳接电话了，说下周再聊",
    "那个线索打不通，空号",
    "陈总说没兴趣了",
    "展会那条线索已经联系上了",
    "他们在看金蝶和用友",
    "赵主任要资料，已经发过去了",
    "Mr. Li replied, they are comparing three vendors",
  ],
  slots: ["lead", "contact", "status", "competitor", "count"],
  score: judge,
};
