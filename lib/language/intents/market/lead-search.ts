import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const LEADS = /线索|\bleads?\b/i;
const ASK =
  /查|搜|找|列|哪些|有谁|有没有|多少|几[个条家]|看看|看一?下|列表|所有|全部|名下|筛|统计|叫|没联系|未联系|没跟进|还没|谁|\b(?:show me|list|find|search)\b/i;

const LOOK_UP = /^(?:帮我|麻烦|请|给我)?(?:查一?下|查查|查询|搜一?下|搜索|查|搜)[^,。;!?\n]{2,20}[。!?]?$/;

function judge({ normalized, entities, lead }: Evidence): Score {
  const sought = lead.companyName ?? lead.contactName;
  if (!LEADS.test(normalized)) {
    // 查一下 with the bare name of a record there is; an unknown word may be anything (查一下快递).
    const known = entities.some((entity) => entity.type === "company" && entity.value.known);
    const bare = known && LOOK_UP.test(normalized) && lead.need === undefined;
    return bare ? { confidence: 0.7, reason: `查找：${sought}` } : { confidence: 0, reason: "没有提到线索" };
  }
  if (/删|分配|转给|转交|合并|关闭|修改|值得/.test(normalized))
    return { confidence: 0.3, reason: "要改线索，不是查找" };
  const filters = entities.filter((entity) => FILTERS.has(entity.type)).length;
  if (ASK.test(normalized)) {
    return {
      confidence: filters > 0 ? 0.86 : 0.8,
      reason: `查找线索${sought === undefined ? "" : `：${sought}`}`,
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
  slots: ["customer", "contact", "industry", "source", "region", "period", "owner"],
  hint: judge,
};
