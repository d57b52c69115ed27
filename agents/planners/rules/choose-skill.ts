import type { Turn } from "#agents/runtime/turn.ts";
import { lessonInHand } from "#agents/skills/crm-expert/capture-lesson.ts";
import { mutesWatch } from "#agents/skills/crm-expert/read-preferences.ts";
import { asksForCases } from "#agents/skills/crm-expert/tell-cases.ts";
import { followsComplaint } from "#agents/skills/customer-success/follow-complaint.ts";
import { skillFor, skills } from "#agents/skills/index.ts";
import { asksFocus } from "#agents/skills/sales/asks-focus.ts";
import { keepsPrice, takesPrice } from "#agents/skills/sales/told-price.ts";
import type { Skill } from "#agents/skills/skill.ts";
import { saidOf, unkeptIn } from "#agents/skills/strategy/unkept-in.ts";
import type { IntentName } from "#lib/language/index.ts";
import { asksField } from "./asks-field.ts";
import { asksForParts } from "./asks-for-parts.ts";
import { asksOnly } from "./asks-only.ts";
import { asksUsOfProduct } from "./asks-us-of-product.ts";
import { dailyIntent } from "./daily-intent.ts";
import { dailySkill } from "./daily-skill.ts";
import { dealMatter, endsDeal, endsNothing, opensWithEnding } from "./deal-matter.ts";
import { doneLater } from "./done-later.ts";
import { fearsRollout } from "./fears-rollout.ts";
import { givesLeads } from "./gives-leads.ts";
import { holdsBack } from "./holds-back.ts";
import { leadSkill } from "./lead-skill.ts";
import { closesLater, meantByFocus } from "./meant-by-focus.ts";
import { namesContact } from "./names-contact.ts";
import { pointsAtTooMany, pointsBeyond } from "./points-beyond.ts";
import { queryMeant } from "./query-meant.ts";
import { renamesLead } from "./renames-lead.ts";
import { retells } from "./tells-fact.ts";
import { writesMessage } from "./writes-message.ts";

const changing = /改成|改为|改到|换成|换了|升(?:任|职|为|成|了|到)|调(?:去|到)/;

/** 把宏远机械的行业改成…: a change to somebody who is not the lead that is talked about completes no lead. */
function changesAnother({ clause, understanding, state }: Turn): boolean {
  if (clause.intent !== "lead.complete" || !changing.test(clause.text)) return false;
  const label = state.focus.find(({ type }) => type === "lead")?.label ?? "";
  return understanding.entities.some(
    ({ type, value }) =>
      (type === "company" || type === "person") && "name" in value && !label.includes(String(value.name)),
  );
}

const told =
  /(?:微信|邮件|短信|电话)(?:里|上|中)?[^，。；\s]{0,8}?(?:还|又|也)?(?:跟我|和我|对我|给我)?(?:说|问|提|讲|回|催|反馈)/u;
const finished = /(?:拜访|走访|见|聊|谈|碰|吃|喝|开会|演示|电话)(?:完|过了)(?!后|之后|以后|再)/u;
const unread = new Set([
  "none",
  "integration.status",
  "knowledge.outdated",
  "talk_track.make",
  "lead.progress",
  "product.ask",
]);
const sendsAgain = /(?:再|重新?)(?:发|寄|送|给|报|补|出|打)|(?:要|发|补|寄)(?:我们?|他们?|她们?)?一?份/u;
const retold = new Set<IntentName>([
  ...(["none", "quote.ask", "product.ask", "record.show", "preference.set", "renewal.plan"] as const),
]);

/** 李娜微信上说…, 拜访完了，他让我…: somebody tells of a talk, whatever else the words remind of. */
function tellsOfTalk(turn: Turn): boolean {
  const { clause, understanding } = turn;
  const { intent, confidence, text } = clause;
  const named = understanding.entities.some(({ type }) => type === "person" || type === "company");
  if (!named || isQuestion.test(text)) return false;
  if (intent === "visit.plan") return finished.test(text);
  if (retold.has(intent) && retells(turn)) return true;
  if (intent === "complaint.log" && retells(turn) && sendsAgain.test(text)) return true;
  return told.test(text) && unread.has(intent) && (intent === "none" || confidence < sure);
}

/** 怎么跟财务总监聊投资回报: how one speaks to such people, and to nobody by name. */
const audience = /财务|技术|采购|老板|总经理|信息部|IT|仓库|生产|CFO|CIO|CTO|决策/iu;
function speaksToKind({ clause: { intent, text }, state, understanding: { entities } }: Turn): boolean {
  const named = entities.some(({ type }) => type === "company");
  const near = state.focus.some(({ type }) => type === "customer" || type === "opportunity");
  return intent === "talk_track.make" && !named && !near && audience.test(text) && howTo.test(text);
}

/** 怕数据迁移出错 is a worry of who has not bought yet, and no complaint; 隔壁用金蝶才花20万 no progress of a lead. */
function worries({ clause: { intent, text }, state, understanding: { entities } }: Turn): boolean {
  const [near] = state.focus;
  if (intent === "complaint.log") return near?.type === "opportunity" && /怕|担心|顾虑|犹豫|嫌/u.test(text);
  const rival =
    entities.some(({ type }) => type === "competitor") ||
    /只要|才(?:花|要|卖|收)|便宜|比(?:我们|咱们|你们)/u.test(text);
  const ofLead = /^(?:lead\.(?:progress|complete|capture)|(?:opportunity|record|customer)\.update)$/u.test(
    intent,
  );
  return ofLead && rival && near?.type !== "lead" && /(?:他们?|客户|对方|人家).{0,4}(?:说|讲|嫌)/u.test(text);
}

const bargained = new Set<IntentName>([
  ...([
    "objection.handle",
    "quote.ask",
    "none",
    "opportunity.update",
    "record.update",
    "activity.report",
  ] as const),
]);

/** 她要是说要砍一成半呢, 韩总要砍15%行不行: what is left of the deal's price then. */
function bargains({ clause: { intent, text }, state, understanding: { entities } }: Turn): boolean {
  const figure = entities.some(({ type }) => type === "percent" || type === "money");
  const deal =
    state.focus.some(({ type }) => type === "opportunity") ||
    entities.some(({ type }) => type === "company" || type === "opportunity");
  const asks = /呢[？?]?$|[?？]|吗|怎么办|能不能|行不行|可不可以|多少$/u.test(text);
  const off = /砍|降|让|打.{1,4}折|便宜|少给|优惠|压/u.test(text);
  return deal && figure && asks && off && bargained.has(intent);
}

const talk = /拜访|上门|见|聊|谈|会|电话|微信|邮件|吃饭|喝|演示|打给|来访|call|met|visit/iu;

/** 送了一次现场培训: told of the deal that is talked about, without anybody one spoke with. */
function tellsOfDeal({ clause: { intent, text }, state, understanding: { entities } }: Turn): boolean {
  const somebody = entities.some(({ type }) => type === "person" || type === "company");
  return (
    intent === "activity.report" && !somebody && state.focus[0]?.type === "opportunity" && !talk.test(text)
  );
}

const sure = 0.6;
const isQuestion = /[?？]\s*$|(?:吗|呢)[。.]?$/u;

/** What is asked of the one record that is talked about: 这个商机现在金额多少, 这单什么时候签. */
const ofOne =
  /^(?:那)?(?:这|那|它|他们?|第[一二三四五六七八九十\d]{1,2}|最后一?)(?:一)?(?!个?(?:月|季|周|星期|礼拜|年|天|阶段|行业|地区|区|团队|组))(?:个|家|条|笔|单|位)?/u;
const inEnglish =
  /\b(?:how much|who|when|what|which)\b.{0,24}\b(?:it|this one|that one|that deal|this deal)\b/i;
const claims = /归我|给我吧|我来跟|我领|我要了|我认领/u;
const ofRecord =
  /^(?:那)?(?:这|那)(?:一)?(?:个|家|条|笔|单)(?:项目|商机|单子|生意|客户|公司|线索|联系人|人)?/u;
const oneFact =
  /\b(?:which|what|when|who|how much|how many)\b|多少|几|什么时候|哪天|谁|哪(?:个|家|一步)|到哪/iu;
const money = /金额|多少钱|价格|报价|预算|阶段|赢率|什么时候|哪天/u;
const figures = new Set(["metric.ask", "quote.ask", "none", "record.search"]);

function asksOfOne(turn: Turn): boolean {
  const { clause, state, understanding } = turn;
  const { query } = understanding;
  const { intent, confidence, text } = clause;
  const one = turn.pointed !== undefined || ofOne.test(text) || inEnglish.test(text);
  // 大的那个咋丢的 谁跟的: a row of the list that nothing is to be done with.
  const row = turn.pointed !== undefined && confidence < 0.5 && oneFact.test(text);
  if (row || asksField(turn)) return true;
  if (state.focus.length === 0 || !figures.has(intent) || !one || !oneFact.test(text)) return false;
  if (turn.pointed) return true;
  if (inEnglish.test(text)) return true;
  const plain = !query?.filter && !query?.groupBy;
  return intent === "none" || confidence < sure || (plain && ofRecord.test(text) && money.test(text));
}

/** 绿洲能源这条线索转化概率多大: how likely one is, and no figure over all. */
const chanceOfOne = /[这那]条(?:线索)?.{0,4}(?:概率|可能性|几率|把握|胜算)/u;
const likely = /how likely|chances? of|odds|probabilit/iu;

const prospects = /潜在(?:的)?客户|潜客|prospects?\b/iu;
/** 做物流的，还没成交的: companies of a trade that have bought nothing so far. */
const buysNothing = /(?:还|都|从)?[没未](?:有)?(?:成交|签约?|签单|合作|下单|买)(?:过|单)?的/u;
const dealsSaid = /商机|单子|项目|报价|合同|跟进|阶段/u;
const listed = new Set(["record.search", "lead.search", "lead.list_hot"]);
/** 给我列一下…: what is to be shown is nothing to take in. */
const shownList = /^(?:请|麻烦)?(?:你)?(?:给我|帮我)?(?:列|查|看|找|筛|拉|捞)/u;
const quality = /质量|优质|高分|热|重点|值得|重要|最好/u;

/** A list by what records lack, or of who may buy: neither is the list of the best leads. */
function listMeant(turn: Turn): IntentName | undefined {
  const {
    clause,
    understanding: { query, entities },
  } = turn;
  if (clause.intent === "lead.capture" && clause.confidence < sure + 0.05 && shownList.test(clause.text))
    return prospects.test(clause.text) ? "prospect.find" : "record.search";
  // 只看一千人以上的: what goes on from a list narrows that list.
  const goesOn = clause.intent === "prospect.find" && query?.filter && !prospects.test(clause.text);
  const named = entities.some(({ type }) => type === "company");
  if (goesOn && named && /多大|多少|几|谁/u.test(clause.text)) return "record.show";
  if (goesOn && !/找|开发|挖/u.test(clause.text)) return "record.search";
  const asked = queryMeant(turn);
  if (asked === "metric.ask") return asked;
  if (!listed.has(clause.intent)) return asked;
  if (buysNothing.test(clause.text) && !dealsSaid.test(clause.text) && clause.slots.industry)
    return "prospect.find";
  if (prospects.test(clause.text) && query?.object !== "opportunity" && !query?.groupBy)
    return "prospect.find";
  const lacks = JSON.stringify(query?.filter ?? null);
  const narrows = lacks.includes('"is_empty"') || lacks.includes('"related"') || lacks.includes('"not"');
  return narrows && !quality.test(clause.text) ? "record.search" : asked;
}

const standing =
  /(?:业绩|战绩|签单|成单|销售额).{0,6}(?:怎么样|如何|咋样|好不好|情况)|(?:怎么样|如何).{0,4}业绩/u;
const account =
  /(?:能不能|可不可以|能否|是不是能|有没有|还能)(?:正常)?(?:登录|登陆|进系统|上系统)|(?:账号|帐号).{0,6}(?:正常|有没有|在不在|开了|停了|锁了|状态|还在)/u;
const howTo = /怎么(?!样|了|回事|办理)[\p{Script=Han}]|如何[\p{Script=Han}]/u;
const repliedOf =
  /(?:回复|回电|回信|答复)了|回了(?:消息|微信|邮件|电话)|(?:在|正在)?(?:对比|比较)[^，。]{0,6}家|在比/u;
const lagging = /拖(?:了)?后腿|拖累(?:了)?(?:业绩|大家|团队)/u;
const farewell = /谢谢|感谢|多谢|謝謝|辛苦(?:了|啦)|拜拜|再见|今天就(?:这样|到这|先这样)|下班了|thank/iu;
const engine =
  /你(?:到底)?是(?:不是)?(?:真人|机器人|人工|AI|人还是|活人)|(?:你|系统|这个).{0,6}(?:什么|哪个|哪家).{0,4}(?:模型|大模型)|(?:gpt|deepseek|qwen|claude|通义|文心)/iu;
const trail = /审计|操作日志|操作记录|登录记录|修改记录/u;
const rivalNote =
  /(?:竞品|竞争对手|对手).{0,6}(?:记|加|登|补|写)|(?:记|加|登记|补).{0,6}(?:竞品|竞争对手|对手)/u;
const opensAccount = /(?:开通|新开|开个|开一个|建个|建一个)[^，。；]{0,6}(?:权限|账号|帐号|账户)/u;
const unsaid = new Set(["none", "help", "product.ask"]);
/** …，你记上: what stands before it is to be kept. */
const kept = /.{3}[，,\s](?:你|帮我|给我)?(?:先)?记(?:上|下(?:来)?|着|一下|一笔)[吧啊。]?$/u;

/** What says that something is over: 写到那个任务里 does not. */
const isOver =
  /[完好掉成过](?:了|$|[，,。])|搞定|办了|做了|弄了|发了|交了|打了|处理了?|完成|划|勾|销|结(?:束|掉|了)|不用(?:管|做)|了(?:$|[，,。啊哈吧])|\b(?:done|complete[d]?|finish(?:ed)?)\b/iu;

/** 先做哪件: of what is to be done today. */
const firstUp =
  /先(?:做|办|干|弄|处理|忙|搞)(?:哪|什么|啥)|哪(?:件|个|样)(?:事)?(?:最)?(?:急|要紧|优先|先办|先做)/u;

const toldBefore =
  /(?:上次|之前|以前|先前|当时|最近|都)(?:[^，。]{0,4})(?:说|提|有|讲|问)?[^，。]{0,4}(?:顾虑|担心|痛点|异议)[^，。]{0,4}(?:哪些|什么|啥)|(?:顾虑|担心|痛点|异议)(?:都)?(?:有|是)(?:哪些|什么|啥)|(?:上次|之前|以前|都)[^，。]{0,4}(?:哪些|什么|啥)[^，。]{0,3}(?:顾虑|担心|痛点|异议)/u;

const answered = new Set<IntentName>(["deny", "undo", "none", "correct"]);
const approved = /(?:批|同意|准)了[。！!]?$|(?:特)?批(?:了|准)(?:[，,\s]|$)/u;
/** 先删了吧: what is talked about is to go, and nothing that was asked is refused. */
const deletes =
  /(?:^|[，,。\s那还]|先|就|还是)(?:给我|帮我)?(?:把?(?:它|这单|这个|这条|刚才那个))?删(?:了|掉|除)(?:它|这单|这个|这条)?(?:吧|算了)?[。！!]?$/u;

const deletesNear = ({ clause: { intent, text }, state: { focus } }: Turn): boolean =>
  answered.has(intent) && deletes.test(text) && focus.length > 0;

/** 曦径冷链CRM那单: nothing but a deal, which is to be looked at. */
const namesDeal =
  /^[\p{L}\p{N}·（）()]{2,24}?(?:[那这](?:个)?(?:单子?|商机|项目)|的(?:单子?|商机|项目))[。]?$/u;
const records = new Set(["company", "opportunity"]);

/** What no rule of the language has read so far, where its words leave no doubt. */
function byWords({
  clause: { intent, confidence, text, slots },
  understanding: { query, entities },
}: Turn): IntentName | undefined {
  // 总结一下和渚峤物流的沟通: of one customer, and no report.
  if (intent === "report.make" && entities.some(({ type }) => type === "company")) return "record.show";
  if (intent === "renewal.plan" && approved.test(text)) return "note.add";
  if (intent === "lead.complete" && repliedOf.test(text)) return "lead.progress";
  if (intent === "task.complete" && !isOver.test(text)) return "none";
  if (intent === "lead.complete" && opensAccount.test(text)) return "user.provision";
  if (intent !== "record.show" && toldBefore.test(text)) return "record.show";
  if (lagging.test(text)) return "performance.why";
  if (trail.test(text) && intent !== "knowledge.ask") return "audit.ask";
  if (intent === "competitor.compare" && rivalNote.test(text)) return "opportunity.update";
  if (intent === "none" && farewell.test(text)) return "thanks";
  if (intent === "none" && namesDeal.test(text) && entities.some(({ type }) => records.has(type)))
    return "record.show";
  // 先做哪一步 is of what is talked about, and not of the day.
  if (firstUp.test(text) && confidence < 0.9 && !text.includes("步")) return "task.list";
  if (kept.test(text) && (intent === "none" || confidence < sure)) return "activity.report";
  if (intent === "task.create" && !slots.date && farewell.test(text)) return "thanks";
  if (unsaid.has(intent) && engine.test(text)) return "integration.status";
  if (intent === "metric.ask" && standing.test(text) && !query?.groupBy) return "performance.why";
  if ((unsaid.has(intent) || confidence < sure) && account.test(text)) return "permission.ask";
  return intent === "none" && howTo.test(text) ? "knowledge.ask" : undefined;
}

/** What words are that were taken for more than they say: what they are kept as for the record that is talked about. */
const unsaidBy = (turn: Turn): IntentName => listMeant(turn) ?? meantByFocus(turn) ?? "none";

/** What a clause asks where the words alone say otherwise than what is talked about. */
function intentOf(turn: Turn): IntentName {
  const asked = asksOnly(turn);
  if (asked) return asked;
  if (asksUsOfProduct(turn)) return "product.ask";
  if (endsNothing(turn)) return unsaidBy({ ...turn, clause: { ...turn.clause, intent: "none" } });
  const ending = opensWithEnding(turn);
  if (ending) return ending;
  const later = doneLater(turn);
  if (later) return later;
  if (closesLater(turn)) return "opportunity.update";
  if (renamesLead(turn)) return "lead.complete";
  if (namesContact(turn)) return "contact.update";
  if (changesAnother(turn)) return "record.update";
  if (turn.clause.intent === "none" && likely.test(turn.text)) return "lead.score";
  if (turn.clause.intent === "metric.ask" && chanceOfOne.test(turn.clause.text)) return "lead.score";
  if (bargains(turn)) return "quote.ask";
  if (worries(turn)) return "objection.handle";
  if (speaksToKind(turn)) return "pitch.make";
  if (tellsOfDeal(turn)) return "note.add";
  const daily = dailyIntent(turn);
  if (daily) return daily;
  if (tellsOfTalk(turn)) return "activity.report";
  if (turn.pointed && claims.test(turn.clause.text)) return "pool.claim";
  if (asksOfOne(turn)) return "record.show";
  const ended = endsDeal(turn);
  if (ended) return ended;
  return listMeant(turn) ?? byWords(turn) ?? meantByFocus(turn) ?? turn.clause.intent;
}

/** The answer to whom a lead compares us with goes on with the sentence that told of it. */
const namesRivals = ({ text, t }: Turn): boolean => text.includes(t("market.progress.whom"));

const versus = /谁更?|哪(?:个|位)更?|比一比|比较|对比|相比|比.{0,6}(?:好|强|差|多|高)/u;
const rated = new Set([
  "team.optimise",
  "performance.rank",
  "performance.compare",
  "activity.review",
  "none",
]);

/** 周远和林珊谁更适合跟纺织客户: colleagues side by side. */
function comparesPeople({ clause, understanding: { entities, query } }: Turn): boolean {
  // 谁今年签得多 is about that year, and not about how they do of late.
  if (query?.period && query.groupBy?.some(({ field }) => field === "owner")) return false;
  const people = entities.flatMap((each) =>
    each.type === "person" || (each.type === "owner" && each.value.kind === "person") ? [each.text] : [],
  );
  return rated.has(clause.intent) && versus.test(clause.text) && new Set(people).size >= 2;
}

/** Figures of what no record here holds: quotas, payments, costs. */
const figured: ReadonlySet<IntentName> = new Set([
  ...(["metric.ask", "record.search", "performance.rank", "performance.compare", "forecast.ask"] as const),
  ...(["lead.search", "deal.quality", "contract.ask", "practice.deviation", "none"] as const),
]);
const asksUnkept = (turn: Turn): boolean =>
  figured.has(turn.clause.intent) && unkeptIn(saidOf(turn)) !== undefined;

/** What asks for cases may be taken for. */
const searched: ReadonlySet<IntentName> = new Set<IntentName>([
  ...(["knowledge.ask", "none", "prospect.find", "solution.match", "product.ask", "record.search"] as const),
  ...(["customer.traits", "lead.search", "metric.ask", "talk_track.make"] as const),
]);

const withdraws =
  /^(?:等一?下|等等|慢着|先等等|hold on|wait)|^(?:其实)?(?:还没|没有?)(?:丢|签|赢|定|成交)|^(?:先|暂时)?(?:别|不要|不)(?:急着)?(?:标|改|提交|确认|弄|动)/iu;
const takesBack = /撤|undo|收回|恢复|还原|回滚|刚才|上一/iu;
const longestAnswer = 12;

/** 确认, 就那个: a word where one of several was to be chosen, which chooses none. */
const leavesOpen = ({ clause: { intent, text } }: Turn): boolean =>
  intent === "confirm" || ((intent === "none" || intent === "choose") && text.length <= longestAnswer);

/** The skill that answers what is asked: what shall not be done, then an open question, then the intent. */
export function chooseSkill(turn: Turn): Skill {
  const { intent, negated } = turn.clause;
  if (pointsBeyond(turn) || pointsAtTooMany(turn)) return skills.tell_list_end as unknown as Skill;
  if (namesRivals(turn)) return skills.progress_lead as unknown as Skill;
  if (deletesNear(turn)) return skills.delete_record as unknown as Skill;
  if (takesPrice(turn) || keepsPrice(turn)) return skills.take_price as unknown as Skill;
  // 等一下，先别标丢单: the proposal that waits is withdrawn.
  if (turn.state.pending?.kind === "confirm" && (negated || withdraws.test(turn.clause.text)))
    return skills.answer_proposal as unknown as Skill;
  // 别每次都问我 is a wish, not something that is left undone.
  const matter = fearsRollout(turn) ? "answer_rollout_fear" : dealMatter(turn);
  if (matter === "reopen_deal") return skills.reopen_deal as unknown as Skill;
  if (holdsBack(turn)) return skills.acknowledge_negated as unknown as Skill;
  if (negated && mutesWatch(turn.clause.text)) return skills.set_preference as unknown as Skill;
  if (negated && intent !== "preference.set") return skills.acknowledge_negated as unknown as Skill;
  const asked = turn.state.pending?.kind;
  if (asked === "choose" && leavesOpen(turn)) return skills.ask_again as unknown as Skill;
  // 算了，别改了 where only a value was asked for: nothing was written that could be taken back.
  if (asked === "ask" && intent === "undo" && !takesBack.test(turn.clause.text))
    return skills.acknowledge_negated as unknown as Skill;
  const answers = intent === "confirm" || intent === "deny";
  if (answers && asked === "duplicate") return skills.answer_duplicate as unknown as Skill;
  if (answers && asked === "confirm") return skills.answer_proposal as unknown as Skill;
  if (writesMessage.test(turn.clause.text) && !turn.clause.intent.startsWith("task."))
    return skills.draft_message as unknown as Skill;
  if (followsComplaint(turn)) return skills.follow_complaint as unknown as Skill;
  if (lessonInHand(turn)) return skills.capture_lesson as unknown as Skill;
  if (asksForParts(turn.text)) return skills.make_kit as unknown as Skill;
  if (matter) return skills[matter] as unknown as Skill;
  const ofLead = leadSkill(turn);
  if (ofLead) return skills[ofLead] as unknown as Skill;
  if (searched.has(turn.clause.intent) && asksForCases(turn)) return skills.tell_cases as unknown as Skill;
  if (asksUnkept(turn)) return skills.tell_unkept as unknown as Skill;
  if (asksFocus(turn)) return skills.tell_focus as unknown as Skill;
  const daily = dailySkill(turn);
  if (daily) return skills[daily] as unknown as Skill;
  if (comparesPeople(turn)) return skills.compare_reps as unknown as Skill;
  const given = givesLeads(turn);
  if (given) return skills[given] as unknown as Skill;
  return skillFor(intentOf(turn));
}
