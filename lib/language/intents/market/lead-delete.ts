import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const DELETE = /删除|删掉|删了|清掉|作废|移除|去掉这条|delete|remove/i;
const ABOUT_LEAD = /线索|这条|那条|它|lead/i;
const PART = /备注|电话|字段|标签|附件|消息|对话/;
const NOT = /不要删|别删|不删|先别|do not delete|don't delete/i;

function judge({ normalized, lead, dialogue }: Evidence): Score {
  if (!DELETE.test(normalized) || NOT.test(normalized)) return { confidence: 0, reason: "没有要删除" };
  if (PART.test(normalized)) return { confidence: 0.2, reason: "要删的不是整条线索" };
  const named = lead.companyName ?? lead.contactName;
  const inFocus = dialogue.focus?.some((record) => record.type === "lead") === true;
  if (named)
    return { confidence: ABOUT_LEAD.test(normalized) || inFocus ? 0.93 : 0.75, reason: `删除线索：${named}` };
  return { confidence: inFocus && ABOUT_LEAD.test(normalized) ? 0.9 : 0.55, reason: "删除所指的那条线索" };
}

/** 删除一条线索 */
export const leadDelete: IntentDefinition<"lead.delete"> = {
  name: "lead.delete",
  what: "删除一条线索",
  owner: "MA",
  examples: [
    "删除这条线索",
    "把德芙科技那条线索删掉",
    "这条线索作废",
    "德芙科技的线索删了吧",
    "删掉它",
    "把李经理那条线索移除",
    "这条重复了，删掉",
    "delete this lead",
  ],
  slots: ["customer", "contact"],
  hint: judge,
};
