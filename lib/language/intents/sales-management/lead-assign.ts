import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 分给周远吧，他做过机械行业: the lead that is talked about goes to somebody. */
const GIVES =
  /^(?:那|就|先|还是|也|再|要不|把?(?:它|这[条个]|那[条个]))*[,]?(?:直接)?(?:分配?|派|指派|交)(?:给|到)(?!谁|哪)/;

/** 谁跟这条合适, 分给谁好: whom it should go to is weighed. */
const ASKS_WHOM =
  /(?:谁|哪个(?:人|销售|同事)?|哪位)(?:来|去)?(?:跟|接|负责|带)(?:这条|它|这个(?:线索)?|这家)?(?:最|比较|更)?(?:合适|好|行)|(?:分|派|交|给)(?:给|到)?谁(?:最|比较|更)?(?:合适|好|行)?$/;

function judge({ normalized, dialogue }: Evidence): Score {
  const near = dialogue.focus?.[0]?.type === "lead";
  if (near && ASKS_WHOM.test(normalized.replace(/[?,.!吧呢]{1,4}$/, "")))
    return { confidence: 0.92, reason: "问谈到的线索给谁合适" };
  if (!near || !GIVES.test(normalized) || /[?]$|吗$/.test(normalized))
    return { confidence: 0, reason: "没有说分给谁" };
  return { confidence: 0.92, reason: "把谈到的线索分出去" };
}

/** 分配线索 */
export const leadAssign: IntentDefinition<"lead.assign"> = {
  name: "lead.assign",
  what: "分配线索",
  owner: "SM",
  examples: [
    "把这条线索分给小郑",
    "新线索分配一下",
    "德芙的线索给张三跟",
    "今天的线索怎么分合适",
    "这几条交给华南组",
    "帮我派给最合适的人",
    "谁来跟这条线索比较好",
    "未分配的线索都分下去",
    "assign this lead to Zhang San",
  ],
  slots: ["lead", "assignee"],
  score: judge,
};
