import type { Evidence, IntentDefinition, Score } from "./definition.ts";

const LEADS = /线索|\bleads?\b/i;
const ASK =
  /查|搜|找|列|哪些|有谁|有没有|多少|几[个条家]|看看|看一?下|列表|所有|全部|名下|筛|统计|叫|没联系|未联系|没跟进|还没|谁|\b(?:show me|list|find|search)\b/i;

function judge({ normalized, entities, lead }: Evidence): Score {
  if (!LEADS.test(normalized)) return { confidence: 0, reason: "没有提到线索" };
  if (/删|分配|转给|转交|合并|关闭|修改|值得/.test(normalized))
    return { confidence: 0.3, reason: "要改线索，不是查找" };
  const filters = entities.filter((entity) => FILTERS.has(entity.type)).length;
  if (ASK.test(normalized)) {
    const named = lead.companyName ?? lead.contactName ?? "";
    return {
      confidence: filters > 0 ? 0.86 : 0.8,
      reason: `查找线索${named === "" ? "" : `：${named}`}`,
    };
  }
  const ends = /线索[。!?]?$/.test(normalized);
  if (ends && (filters > 0 || normalized.length < 12)) return { confidence: 0.75, reason: "按条件说到线索" };
  return { confidence: 0.3, reason: "只是提到线索" };
}

const FILTERS = new Set(["industry", "region", "source", "date", "company", "person", "money", "size"]);

/** 按条件查找线索 */
export const leadSearch: IntentDefinition<"lead.search"> = {
  name: "lead.search",
  what: "按条件查找线索",
  owner: "MA",
  examples: [
    "查一下德芙科技的线索",
    "制造业的线索有哪些",
    "上周展会来的线索",
    "预算30万以上的线索",
    "找一下李经理那条线索",
    "线索列表",
    "上海的线索有多少",
    "还没联系过的线索",
  ],
  slots: ["companyName", "contactName", "industry", "source", "region", "period"],
  score: judge,
};
