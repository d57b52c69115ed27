import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";

const weight = /重点|重心|精力|主攻|主抓|主要|优先(?!级)|要紧|focus|prioriti[sz]e/iu;
const open = /什么|啥|哪|咋安排|怎么安排|\bwhat\b/iu;
const ofOne = /这(?:家|单|个客户|个商机|个项目)|那(?:家|单)|他们|它/u;
const asked = new Set<IntentName>(["task.list", "none", "next_action.ask", "record.search", "help"]);
const things = new Set(["company", "opportunity", "person", "industry", "product", "object"]);

/** 这周我该重点抓什么, 本周重心放哪儿: what matters most of one's own work, and of no record in particular. */
export function asksFocus({ clause: { intent, text }, understanding: { entities }, state }: Turn): boolean {
  if (!asked.has(intent) || !weight.test(text) || !open.test(text) || ofOne.test(text)) return false;
  if (entities.some(({ type }) => things.has(type))) return false;
  return state.focus.length === 0 || entities.some(({ type }) => type === "date");
}
