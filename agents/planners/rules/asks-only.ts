import type { Turn } from "#agents/runtime/turn.ts";
import { asks, asksBack, type Entity, type IntentName } from "#lib/language/index.ts";

/** What writes on records that are there, or makes new ones. Whom a lead should go to is advised on instead. */
export const writing: ReadonlySet<IntentName> = new Set<IntentName>([
  "lead.capture",
  "lead.complete",
  "lead.convert",
  "lead.delete",
  "lead.progress",
  "lead.rule",
  "customer.create",
  "customer.update",
  "contact.create",
  "contact.update",
  "opportunity.create",
  "opportunity.update",
  "opportunity.stage",
  "opportunity.won",
  "opportunity.lost",
  "record.update",
  "record.transfer",
  "record.merge",
  "record.delete",
  "record.tag",
  "note.add",
  "task.create",
  "task.complete",
  "task.reschedule",
  "user.lock",
  "user.provision",
  "permission.change",
]);
const given = /(?:分|派|转|交)?给|分配|跟进|负责/u;
const giving = new Set(["lead.assign", "lead.reassign"]);
const whom = /(?:是|选|挑|不是|派|分|给|让|找)(?:他|她|这个人|这位|\p{Script=Han}{2,4})?[?？吗呢]?$/u;
const done = /(?:改|动|删|推|转|派|加|建|存|发)[了过]?[^，。]{0,4}(?:没有?|吗|么)[?？]?$/u;
/** 赢单了吗, 签了没: how it stands, and no order. */
const settledYet =
  /(?:赢单?|签约?|签单|成交|丢单?|输单?|拿下|中标|回款|关单)(?:了|下来)?(?:没有?|吗|么)[?？]?$/u;
/** What happened with somebody: 见过没有 asks for it and reports nothing. */
const told: ReadonlySet<IntentName> = new Set<IntentName>([
  "activity.report",
  "complaint.log",
  "usage.report",
]);
/** 下周二之前我要准备什么: asks what is to be done, and is nothing to be done itself. */
const asksWhat =
  /(?:准备|做|办|干|带|注意)(?:点|些)?(?:什么|啥|哪些)(?:材料|资料|东西|事情?|工作)?[呢啊呀]?[?？。]?$/u;
const noted = /提醒|记(?:得|下|一下|着)|待办|任务/u;
/** From here on words are of another world. */
const surely = 0.95;
const unsure = 0.6;
const traced = new Set(["customer", "contact", "opportunity", "lead"]);

/** 会不会太冲, 万一他问…怎么答: how one does it, and nothing of a record. */
const advice = /会不会|该不该|要不要|合适|怎么|咋|如何|万一|要是|如果|是不是该|能不能|可不可以|行不行/u;
const longest = 40;
/** What is told beside a question is kept: 他说预算砍了，怎么办. */
const relates =
  /说|讲|提到|答应|同意|觉得|担心|嫌|刚|(?:见|聊|谈|拜访|发|打|签|定|回|改|来|到)了(?!没|吗|么)/u;
/** Who and how much make a tale of what stands beside a question: 韩总要砍一成半，行不行. */
const toldOf: ReadonlySet<Entity["type"]> = new Set<Entity["type"]>([
  "person",
  "company",
  "money",
  "percent",
  "quantity",
  "phone",
  "product",
  "competitor",
]);
const shortest = 9;
/** What words remind of that name nothing it is about. */
const loosely = new Set<IntentName>(["none", "integration.status", "knowledge.outdated"]);
/** 给他发了没: what passed between us and them. */
const passed = /(?:发|寄|送|打|约|联系|回|报|见|聊|催|问)[^，。]{0,3}[了过]?(?:没有?|吗|么)[?？]?$/u;

/** What words that only ask are answered with, read as something to write: how it is done, or how the record stands. */
function onlyAsked({
  clause: { intent, confidence, text },
  understanding,
  state,
}: Turn): IntentName | undefined {
  // 今天天气怎么样 is surely none of our matters, and no question to what we know.
  const loose = loosely.has(intent) && confidence < (intent === "none" ? surely : unsure);
  if (!writing.has(intent) && !told.has(intent) && !loose) return undefined;
  const parts = text.split(/[，,。；;\s]+/u).filter(Boolean);
  const tells =
    parts.some((part) => relates.test(part)) || understanding.entities.some(({ type }) => toldOf.has(type));
  const only = parts.every(asks) || (parts.some(asks) && !tells);
  if (text.length > longest || !only) return undefined;
  // 分配规则现在是怎么设的: the skill of rules tells those that are there.
  if (intent === "lead.rule" && /规则/u.test(text)) return undefined;
  const near = state.focus.some(({ type }) => traced.has(type));
  if (advice.test(text)) return near && text.length <= shortest ? "next_action.ask" : "knowledge.ask";
  if (loose) return undefined;
  return near ? "record.show" : "none";
}

/**
 * What a question is answered with that is read as an order: why not somebody, with the owners weighed; whether it was
 * done, with what was changed on the record that is talked about. Undefined where nothing is to be kept from writing.
 */
export function asksOnly(turn: Turn): IntentName | undefined {
  const { clause, state } = turn;
  const { intent, confidence, text } = clause;
  if ((intent === "task.create" || intent === "none") && asksWhat.test(text) && !noted.test(text))
    return state.focus.some(({ type }) => traced.has(type)) ? "next_action.ask" : "task.list";
  if (!asksBack(text)) return onlyAsked(turn);
  // 为什么是他, 为什么不是沈一涵: after a lead was given to somebody, of its owner.
  if (state.focus[0]?.type === "lead" && giving.has(state.last?.intent ?? "") && whom.test(text))
    return "lead.assign";
  const unread = confidence < unsure && done.test(text);
  if (!writing.has(intent) && !told.has(intent) && !unread) return undefined;
  if (settledYet.test(text) || (passed.test(text) && state.focus.some(({ type }) => traced.has(type))))
    return "record.show";
  const [near] = state.focus;
  if (near?.type === "lead" && given.test(text)) return "lead.assign";
  if (told.has(intent)) return near && traced.has(near.type) ? "record.show" : "none";
  return near && traced.has(near.type) ? "audit.ask" : "none";
}
