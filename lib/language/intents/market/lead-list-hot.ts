import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const HOT =
  /高质量|优质|高分|评分(?:最|较|比较)?高|评分(?:在|大于|超过)?\d{1,3}分?以上|分数(?:最|较|比较)?高|好(?=的?线索)|靠谱|值得|最?该(?:跟|打|联系)|热(?=的?线索)|热门|重点|重要|意向(?:最|比较|很)?(?:强|高|大)|高意向|有价值|有潜力|潜力大|top ?\d*|优先|按(?:评分|分数|得分)|排(?:个|一?下)?(?:序|名)|最好的|质量(?:最|比较)?(?:好|高)|hot|best|qualified/i;
const LEADS = /线索|\bleads?\b/i;
const ASK = /哪些|有没有|有什么|有啥|看看|看一?下|列|给我|值得|该跟|推荐/;

function judge({ normalized, lead }: Evidence): Score {
  const hot = HOT.exec(normalized.slice(0, 400));
  if (hot === null) return { confidence: 0, reason: "没有提到质量" };
  if (!LEADS.test(normalized)) {
    const follow = /值得跟|该跟|值得打电话|先跟/.test(normalized) && ASK.test(normalized);
    return { confidence: follow ? 0.6 : 0, reason: "没有提到线索" };
  }
  if (/[这那]一?[个条]/.test(normalized)) return { confidence: 0.35, reason: "问的是某一条线索" };
  if (lead.companyName !== undefined || lead.contactName !== undefined) {
    return { confidence: 0.35, reason: "问的是某一条线索" };
  }
  return { confidence: 0.92, reason: `问「${hot[0]}」的线索` };
}

/** 列出某段时间的高质量线索 */
export const leadListHot: IntentDefinition<"lead.list_hot"> = {
  name: "lead.list_hot",
  what: "列出某段时间的高质量线索",
  owner: "MA",
  examples: [
    "今天有哪些高质量线索",
    "有什么好线索",
    "今天值得跟的线索",
    "本周的优质线索有哪些",
    "最近有没有靠谱的线索",
    "给我看看今天的热线索",
    "昨天进来的线索里哪些评分高",
    "哪些线索最值得跟进",
  ],
  slots: ["period"],
  hint: judge,
};
