import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const SHOW =
  /打开|展开|看看|看一?下|给我看|点开|调出|详情|详细|资料|什么情况|啥情况|情况(?:怎么样|如何)|评分(?:是)?多少|得分|多少分|进展|show me|open/i;
const ONE =
  /这条|那条|这个线索|那个线索|第[一二三四五六七八九十\d]{1,2}[条个]|最后一?[条个]|刚才?那[条个]|刚录的/;
const MANY = /哪些|有没有|都有|所有|全部|列表|列一?下|今天的|本周的|本月的/;
const SEEK = /查|搜|找/;

/** 还差哪些信息, 给多少分了, 谁在跟: asked of the lead that is talked about. */
const OF_NEAR =
  /^(?:那|现在|目前|请问|这条|它|他们?|信息)*(?:还(?:差|缺|少)(?:什么|哪些|哪几|啥|多少)|(?:缺|差)(?:什么|哪些|啥)(?:信息|字段|资料)?|(?:给|打)?(?:了)?(?:多少|几)分了?|(?:是)?(?:谁|哪位)(?:在跟|负责|跟进?)|负责人是谁|信息(?:齐|全)了?(?:吗|没|不全|不齐))/;

/** Whether the words ask for what every lead has, and leave it to the conversation which. */
function judgeNear({ normalized, dialogue }: Evidence): Score {
  const near = dialogue.focus?.[0]?.type === "lead";
  if (!near || !OF_NEAR.test(normalized) || normalized.length > 16)
    return { confidence: 0, reason: "没有要看谈到的线索" };
  return { confidence: 0.9, reason: "问谈到的线索" };
}

function judge({ normalized, lead, dialogue }: Evidence): Score {
  const shows = SHOW.test(normalized);
  const one = ONE.test(normalized);
  const named = lead.companyName !== undefined || lead.contactSurname !== undefined;
  if (!shows || MANY.test(normalized)) return { confidence: 0, reason: "没有要看详情" };
  const aboutLead =
    /线索|条|lead/i.test(normalized) || dialogue.focus?.some((record) => record.type === "lead") === true;
  if (!named && !one) return { confidence: 0.2, reason: "没有说是哪一条" };
  if (!aboutLead) return { confidence: 0.55, reason: "要看一个记录" };
  const which = lead.companyName ?? lead.contactName ?? "所指的那条";
  return { confidence: SEEK.test(normalized) ? 0.7 : 0.9, reason: `打开线索：${which}` };
}

/** 打开一条线索的详情 */
export const leadShow: IntentDefinition<"lead.show"> = {
  name: "lead.show",
  what: "打开一条线索的详情",
  owner: "MA",
  examples: [
    "打开德芙科技那条线索",
    "看看李经理的线索详情",
    "看一下这条线索",
    "德芙科技线索的评分是多少",
    "打开第一条",
    "这条线索什么情况",
    "展开德芙科技",
    "给我看德芙科技的线索资料",
  ],
  slots: ["customer", "contact"],
  score: judgeNear,
  hint: judge,
};
