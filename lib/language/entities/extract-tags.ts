import type { SpanOf } from "../model/span.ts";

const NAME = "(?<name>[\\p{Script=Han}A-Za-z0-9+]{1,10}?)";
const QUOTED = "[\"'“「](?<quoted>[^\"'”」]{1,12})[\"'”」]";
const END = "(?=[,。;!?\\n]|$)";
const PATTERNS = [
  new RegExp(
    `(?:打|贴|加|添加|标|挂)(?:上|个|了|一个|一下)?(?:${QUOTED}|${NAME})(?:的|这个)?(?:标签|标记|标(?!签|记|书|准))`,
    "gu",
  ),
  new RegExp(`标签(?:叫|是|为|:|改成|改为|换成| ) ?(?:${QUOTED}|${NAME})(?:${END}|(?=的))`, "gu"),
  new RegExp(`(?:标记[为成]|标[为成]|打上|贴上)(?:${QUOTED}|${NAME})${END}`, "gu"),
  new RegExp(`(?:把|去掉|删掉|移除|取消|摘掉|撕掉)(?:${QUOTED}|${NAME})(?:这个|的)?标签`, "gu"),
  new RegExp(`(?:带|有|打了|贴了)(?:${QUOTED}|${NAME})(?:的)?标签的`, "gu"),
  /#(?<name>[\p{Script=Han}A-Za-z0-9]{1,12})/gu,
];
const NOT_A_TAG = /^(?:个|一个|什么|哪些|哪个|几个|新|这个|那个|上|的|智能|自动|客户|线索|所有|全部|了)$/;
const LEAD = /^(?:个|一个|一下|上|了)/;

/** Returns tags that are put on, taken off or asked for: 打上重点标签, 标记为战略客户, 把VIP这个标签摘了. */
export function extractTags(text: string): SpanOf<"tag">[] {
  if (!/标|贴上|#|打上/.test(text)) return [];
  const found: SpanOf<"tag">[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const said = match.groups?.quoted ?? match.groups?.name ?? "";
      const name = match.groups?.quoted === undefined ? said.replace(LEAD, "") : said;
      if (name === "" || NOT_A_TAG.test(name)) continue;
      const start = match.index + match[0].lastIndexOf(name);
      if (found.some((span) => start < span.end && span.start < start + name.length)) continue;
      found.push({ type: "tag", start, end: start + name.length, value: { name } });
    }
  }
  return found;
}
