import type { Turn } from "#agents/runtime/turn.ts";
import { asks, type IntentName } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { retells, tells } from "./tells-fact.ts";

const records = new Set(["lead", "customer", "contact", "opportunity"]);
/** Questions of which the answer is a word, not a fact. */
const decides = new Set(["confirm", "duplicate", "choose"]);
const ofLead = /线索|潜客|\bleads?\b/i;

/** What is done to a lead, as it is called for the customer, the person or the deal that is talked about. */
const elsewhere: Partial<Record<IntentName, IntentName>> = {
  "lead.progress": "activity.report",
  "lead.show": "record.show",
  "lead.assign": "record.transfer",
  "lead.reassign": "record.transfer",
};
const values = new Set(["money", "phone", "email", "percent"]);
const fieldNamed = /预算|金额|电话|手机|微信|邮箱|职务|职位|行业|规模|地址|来源|需求/;

/** What somebody asks us for; words that only tell do not. */
const requests = new Set<IntentName>([
  "implementation.plan",
  "delivery.plan",
  "report.make",
  "competitor.compare",
  "quote.ask",
  "product.ask",
  "solution.match",
  "knowledge.ask",
  "performance.why",
  "performance.compare",
  "trend.alert",
  "customer.traits",
  "expansion.find",
]);
const wants =
  /[帮给请写排列查看拟]|对比|比较一?下|分析|准备|计划|安排|生成|推荐|介绍|说说|讲讲|来[一个份]|方案$|\b(?:make|write|plan|compare|show|give)\b/i;
/** 他们老板也想一起看看: what they want calls nobody of ours together. */
const theirWish = /^(?:他|她|他们|她们|对方|客户|人家)(?:的|那边)?/u;
const unread = new Set<IntentName>(["none", "lead.complete", "lead.capture"]);
/** What a figure is that somebody names: theirs, or what is not agreed upon. */
const theirs =
  /[他她佢]们?(?:说|想|要|希望|只|最多|能)|对方|客户(?:说|想|要|希望)|心理价|如果|要是|的话|可能|大概会/;
const changes =
  /改|换|调|定(?:在|为|成|了)|按|就(?:写|填|算)|成交|更新|应该?是|是|金额|电话|手机|邮箱|微信|预算/;
const named = new Set(["company", "person", "phone", "email"]);

/** What told facts remind of: 王磊倾向豪华版 is no wish to see him. */
const reminded = new Set<IntentName>([
  "choose",
  "preference.set",
  "quote.ask",
  "record.show",
  "knowledge.ask",
]);
const ofHabit = /以后|默认|每次|总是|叫我|称呼|回答|回复我|显示|记住我|往后/;
const doubtful = 0.6;

/** Words that were read as something else for want of better, and tell a fact of what is talked about. */
function toldAllTheSame(turn: Turn): IntentName | undefined {
  const { intent, confidence, text } = turn.clause;
  const talk = retells(turn);
  if (!reminded.has(intent) || ofHabit.test(text) || (confidence >= doubtful && !talk)) return undefined;
  if (talk) return "activity.report";
  return tells(turn) && !wants.test(text) ? "note.add" : undefined;
}

/** Facts of a lead where none is talked about: fields of the record that is, or words to be kept there. */
function factsOf(turn: Turn): IntentName | undefined {
  const { clause, understanding } = turn;
  const { intent, text } = clause;
  const makesOne = understanding.entities.some(({ type }) => named.has(type));
  if (intent === "lead.capture" && makesOne) return undefined;
  const valued =
    understanding.entities.some(({ type }) => values.has(type)) || (fieldNamed.test(text) && !asks(text));
  if (intent === "lead.complete" && valued && changes.test(text) && !theirs.test(text))
    return "record.update";
  return tells(turn) ? keptAs(turn) : undefined;
}

/** 想上MES，预算八十万: what a customer wants and can spend is known of them, and no mere remark. */
const spends = /预算|手[里头上]|能批|想[上要买换]|要上|打算上|启动|招标/u;
const keptAs = ({ clause: { text }, state, understanding: { entities } }: Turn): IntentName => {
  const ofCustomer = state.focus[0]?.type === "customer" || state.focus[0]?.type === "contact";
  const facts = entities.some(({ type }) => type === "money" || type === "need" || type === "product");
  return ofCustomer && facts && spends.test(text) ? "activity.report" : "note.add";
};

const weakly = new Set<IntentName>([
  "forecast.ask",
  "none",
  "lead.complete",
  "lead.capture",
  "opportunity.won",
  "activity.report",
]);
/** 预计明年二季度签: when the deal that is talked about closes, and no forecast over all. */
const closesThen =
  /^(?:预计|估计|大概|应该|争取|最快)[^，。?？]{2,16}(?:签|成交|落单|定下来|拿下|签下来|签约)[了吧。]?$/u;

const signing =
  /(?:签(?:约|单|字|合同|下来)?|盖(?:公)?章|定下来|成交|落单|走完(?:流程|审批))(?:了|吧|的)?[。！!]?$/u;

/** 她说下礼拜四盖章: a day to come on which the deal that is talked about closes. */
export function closesLater({
  clause: { text, intent },
  understanding: { entities },
  state,
  now,
}: Turn): boolean {
  const near = state.focus.find(({ type }) => records.has(type));
  if (!weakly.has(intent) || !near || near.type === "lead") return false;
  const date = entities.find(({ type }) => type === "date");
  return (
    date?.type === "date" &&
    text.length <= 24 &&
    date.value.to > dayOf(now) &&
    signing.test(text) &&
    !asks(text)
  );
}

/**
 * What is asked once it is known what is talked about: 电话13800138000 is the contact's where a contact and no lead is.
 * Undefined where the words stand by themselves.
 */
export function meantByFocus(turn: Turn): IntentName | undefined {
  const { clause, state } = turn;
  const [near] = state.focus.filter(({ type }) => records.has(type));
  if (!near || decides.has(state.pending?.kind ?? "") || ofLead.test(clause.text)) return undefined;
  if (near.type === "opportunity" && weakly.has(clause.intent) && closesThen.test(clause.text))
    return "opportunity.update";
  const other = near.type !== "lead" && elsewhere[clause.intent];
  if (other === "activity.report" && asks(clause.text)) return "record.show";
  if (other) return other;
  if (clause.intent === "lead.complete" && near.type === "lead") return undefined;
  if (clause.intent === "council.call" && theirWish.test(clause.text) && tells(turn))
    return near.type === "lead" ? "lead.complete" : "note.add";
  if (requests.has(clause.intent) && !wants.test(clause.text) && tells(turn)) return "note.add";
  return unread.has(clause.intent) ? factsOf(turn) : toldAllTheSame(turn);
}
