import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";

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

/** What people tell of: somebody, or something that counts. */
const told = new Set([
  "person",
  "company",
  "money",
  "percent",
  "quantity",
  "product",
  "competitor",
  "objection",
]);
const somebody =
  /[他她佢](?!妈)|对方|人家|客户|领导|老板|老总|采购|财务|技术|厂长|决策|拍板|那边|\b(?:they|he|she)\b/i;
const matter =
  /上线|交[货付期]|签[约字单]?|付款|首付|尾款|回款|验收|安装|培训|发货|试用|试点|样[品机]|合同|报价|方案|预算|招标|投标|竞标|维保|售后|质保|折扣|让利|扩产|二期|版本|门店|升级/;
const asks =
  /[?？]\s*$|吗[。!！]?$|呢[。!！]?$|什么|怎么|咋|为啥|多少|几[个家条单次位点]|谁|哪|如何|有没有|能不能|可不可以|是不是|行不行|\b(?:what|why|how|who|when)\b/i;
const orders = /^(?:请|麻烦|帮|给我|替我|查|看|找|搜|列|写|做|出|算|导|建|新建|把|将|提醒|撤|删|取消)/;
const ofMyself = /^我(?:心|今天|明天|先|自己|们?想|觉得|好|很|有点)?.{0,4}(?:累|烦|饿|困|请假|休息|吐槽)/;
const shortest = 4;
const longest = 200;

/** A fact about what is talked about, told and not asked: 头期三成，验收四成; 她直接跟总经理汇报. */
function tells({ clause: { text }, understanding: { entities } }: Turn): boolean {
  if (text.length < shortest || text.length > longest) return false;
  if (asks.test(text) || orders.test(text) || ofMyself.test(text)) return false;
  return somebody.test(text) || matter.test(text) || entities.some(({ type }) => told.has(type));
}

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

/** Facts of a lead where none is talked about: fields of the record that is, or words to be kept there. */
function factsOf(turn: Turn): IntentName | undefined {
  const { clause, understanding } = turn;
  const { intent, text } = clause;
  const makesOne = understanding.entities.some(({ type }) => named.has(type));
  if (intent === "lead.capture" && makesOne) return undefined;
  const valued =
    understanding.entities.some(({ type }) => values.has(type)) ||
    (fieldNamed.test(text) && !asks.test(text));
  if (intent === "lead.complete" && valued && changes.test(text) && !theirs.test(text))
    return "record.update";
  return tells(turn) ? "note.add" : undefined;
}

/**
 * What is asked once it is known what is talked about: 电话13800138000 is the contact's where a contact and no lead is.
 * Undefined where the words stand by themselves.
 */
export function meantByFocus(turn: Turn): IntentName | undefined {
  const { clause, state } = turn;
  const [near] = state.focus.filter(({ type }) => records.has(type));
  if (!near || decides.has(state.pending?.kind ?? "") || ofLead.test(clause.text)) return undefined;
  const other = near.type !== "lead" && elsewhere[clause.intent];
  if (other === "activity.report" && asks.test(clause.text)) return "record.show";
  if (other) return other;
  if (clause.intent === "lead.complete" && near.type === "lead") return undefined;
  if (clause.intent === "council.call" && theirWish.test(clause.text) && tells(turn))
    return near.type === "lead" ? "lead.complete" : "note.add";
  if (requests.has(clause.intent) && !wants.test(clause.text) && tells(turn)) return "note.add";
  return unread.has(clause.intent) ? factsOf(turn) : undefined;
}
