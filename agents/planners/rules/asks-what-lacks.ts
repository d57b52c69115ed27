import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";
import { aboutLead } from "./about-lead.ts";

const what = "(?:什么|哪些|哪几|啥|多少)";
const whom = "(?:她|他|它|对方|客户|人家|他们|清楚?|一下|些)*";
const lacks = new RegExp(
  [
    `(?:还|都|又)?(?:缺|差|少|漏)(?:了|着|的|的是|是)?${what}`,
    `(?:还|该|要|应该|得|需要|可以|先|再)(?:去|要|得|该|需要|有)?(?:问|补|了解|打听|收集|搞清楚?)${whom}${what}`,
    "(?:信息|资料|内容)(?:都|还|也|就|是)?(?:太少|很少|有点少|不全|不完整|不够|不齐|没有|残缺)",
    "(?:齐不齐|全不全|完不完整|全了吗|齐了吗|完整吗)",
    "(?:怎么|如何|咋)(?:去)?(?:补(?![货贴])|完善|收集)",
    `${what}(?:信息|资料|内容|东西)?(?:还)?(?:没|不)(?:搞|弄|问|填)?(?:有|清楚?|明白|到|知道|齐|全)`,
    "what.{0,16}missing|what (?:else )?(?:do|should) (?:we|i) ask",
  ].join("|"),
  "iu",
);
/** 哪些线索信息不全 is a list. */
const listed = /(?:哪些|哪几条|所有|全部|几条)[^，。]{0,4}线索|线索(?:里|中)?(?:都)?(?:有)?哪些/u;
const orders = /任务|待办|提醒|日程|分给|转给|删/u;
const asking: ReadonlySet<IntentName> = new Set<IntentName>([
  ...(["lead.show", "lead.complete", "lead.search", "lead.capture", "lead.progress", "record.show"] as const),
  ...(["none", "next_action.ask", "task.list", "knowledge.ask", "help", "record.update"] as const),
  ...([
    "lead.score",
    "record.search",
    "metric.ask",
    "lead.list_hot",
    "customer.update",
    "call.prepare",
  ] as const),
]);

/** 这条线索还缺什么, 还要问她什么, 信息太少了怎么补: asks what is not known of a lead, and how to find out. */
export function asksWhatLacks(turn: Turn): boolean {
  const { intent, text } = turn.clause;
  return (
    asking.has(intent) && lacks.test(text) && !listed.test(text) && !orders.test(text) && aboutLead(turn)
  );
}
