import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { datesIn, daysOn, isOneDay, momentOf } from "#agents/skills/said-moment.ts";
import { type Segment, saidIn, segmentAt, segmentsOf, withoutNames } from "#agents/skills/segments.ts";
import { activityOutcomes, directions, loggedKinds } from "#lib/domains/activities/contract.ts";
import { riskKinds } from "#lib/domains/opportunities/contract.ts";
import { type DateValue, type Entity, pastedFrom, simplifyCharacter } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { agreedIn, isAgreed } from "./agreed-day.ts";
import { planKind } from "./plan-kind.ts";
import { pressing, readConcerns } from "./read-concerns.ts";
import { readPeople } from "./read-people.ts";
import { isOurs } from "./said-by-us.ts";

const period = z.object({ text: z.string(), from: z.string(), to: z.string() });
export const reportShape = z.object({
  activity: z.object({
    kind: z.enum(loggedKinds),
    body: z.string(),
    at: z.string().optional(),
    outcome: z.enum(activityOutcomes).optional(),
    direction: z.enum(directions).optional(),
  }),
  /** What they worry about or what stands in the way: a pain point of the company, a risk of the deal. */
  concerns: z.array(z.object({ words: z.string(), risk: z.enum(riskKinds) })),
  /** What troubles them today: a pain point, and no risk of the deal. */
  pains: z.array(z.string()),
  /** What they want, in the person's words. */
  need: z.string().nullable(),
  budget: z.object({ amount: z.number(), text: z.string(), about: z.boolean() }).nullable(),
  /** When they want to have or decide it. */
  timeline: period.nullable(),
  employees: z.number().nullable(),
  /** What is new of the person who was spoken to. */
  contact: z.record(z.string(), z.string()),
  /** What is new of others there: 李娜换手机了. */
  others: z.array(z.object({ name: z.string(), set: z.record(z.string(), z.string()) })),
  /** Who has to agree at theirs, and what was said of it: part of how they decide. */
  deciders: z.array(z.object({ name: z.string(), note: z.string() })),
  rivals: z.array(z.string()),
  /** `action`: what was agreed; `given`: the person said when, else a few days on; `timed`: at an hour of that day. */
  task: z.object({
    action: z.string().nullable(),
    dueAt: z.string(),
    given: z.boolean(),
    kind: z.enum(["task", "call", "meeting", "mail", "visit"]),
    timed: z.boolean(),
  }),
});
export type Report = z.output<typeof reportShape>;

const kinds: [RegExp, Report["activity"]["kind"]][] = [
  [
    /(?:价格表|报价单?|方案|合同|资料|样本|手册|清单|发票)[^，。；\s]{0,6}(?:发|寄|传|送)(?:过去|给|了|出去)/u,
    "note",
  ],
  [/线上|在线|视频|电话会|腾讯会议|zoom/i, "meeting"],
  [
    /拜访|上门|巡检|巡店|驻场|(?<![发寄送传转打给回])去了|去过|跑了|见了|见到|到访|现场|走访|参观|从[^，。；]{1,20}(?:回来|出来)|visit|met /i,
    "visit",
  ],
  [
    /会议|开了?个?会|演示|吃(?:完|了|过)?(?:个|顿|了?碗|了?点)?饭|吃了|饭局|聚餐|喝了?|茶|咖啡|酒|聊了|会面|碰了|meeting|lunch|dinner/i,
    "meeting",
  ],
  [
    /打(?:完|了|过)?(?:个|一?通)?电话|电话里|电话上|通(?:完|了|过)?个?电话|通了?个?话|通话|挂了|打给|打完了|来电|去电|call/i,
    "call",
  ],
  [/微信(?:上|里|中)?(?:聊|说|沟通|问|发|回|谈|联系)|微信(?:上|里)|企微|wechat/i, "wechat"],
  [/邮件|mail/i, "mail"],
];
const outcomeOf = { positive: "positive", negative: "negative", neutral: "neutral" } as const;
const wish = /想|要|需要|打算|计划|准备|希望|考虑|换|上(?:一套|线|个)|采购|买|定下?|启动|招标|签/;
const giving =
  /只剩|剩下|缩减到|缩水到|预算|批|拨|拿得?出|出得?起|能给|愿意(?:出|花)|准备(?:花|拿|投)|打算(?:花|拿|投)|投入|budget/i;
const bargains = /[砍降压]到|[砍降压](?:下来|一?半|价|掉)|便宜|打[\p{Script=Han}\d.]{1,4}折|涨价/u;
const priced = /报价|便宜|降|优惠|折|贵|对手|竞/;
/** A day on which one answers, talks or decides is none on which they want to have it. */
const answers = /答复|回复|回话|回音|给信|准信|电话|再(?:谈|聊|说|议|约|碰)|见面|拜访|批(?:下来|完|不批)/u;
const followUp =
  /(?:给|回)(?:我们?|个)?(?:准)?(?:信儿?|回话|回音)|(?:要|等着?要|催)[^，。；\n]{0,6}(?:方案|报价|答复|回复|资料|合同|案例|清单|样品)|再(?:聊|约|谈|碰|见|去|打|联系|沟通|说|发|寄|送|补|做|出|报)|给(?:他|她|我|对方|客户|个|出|到)?[^，。；\n]{0,6}(?:方案|报价|答复|回复|资料|合同|案例|清单|样品|消息)|(?:发|寄|送|带|出|交|准备|提交)[^，。；\n]{0,6}(?:方案|报价|资料|合同|案例|清单|样品)|把[^，。；\n]{1,12}(?:发|寄|送|带|交|拿)|回访|联系|拜访|上门|打电话|演示|测试|试用|汇报|开会|碰头|见面|面谈/;
const missed =
  /没(?:能|有)?(?:见到|见着|碰到|碰着|遇到|打通|接通|联系上|找到)(?:人)?|没(?:人)?接(?:$|[，。；])|打不通|不在(?:公司|办公室)?(?:$|[，。；])|扑了?个?空|白跑|无人接听|not (?:there|reached|available)/i;
const cameToUs =
  /(?:微信|邮件|短信|电话)(?:里|上|中)?(?:说|问|告诉|回|发|来)|(?:发|打|写)来|来电|回复(?:我|了)|主动(?:联系|找|打)/;
const soonDays = 45;
const dayMs = 86_400_000;
const longest = 100;

type Dated = ReturnType<typeof datesIn>[number];
type Parts = { turn: Turn; segments: Segment[]; at: (entity: Entity) => Segment | undefined };

function partsOf(turn: Turn): Parts {
  const segments = segmentsOf(turn.text);
  const base = turn.text === turn.clause.text ? turn.clause.start : 0;
  return { turn, segments, at: (entity) => segmentAt(segments, entity.start - base) };
}

/** Names of companies and people, as they stand in the words. */
const peopleIn = ({ understanding }: Turn): string[] =>
  understanding.entities.flatMap(({ type, text }) => (type === "company" || type === "person" ? [text] : []));

/** By what is said of it first: after a visit one may still have to make a call. */
function kindOf(text: string): Report["activity"]["kind"] {
  const found = kinds.map(([pattern, kind]) => ({ kind, at: text.search(pattern) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind ?? "note";
}

/** How somebody was in touch; 打了 says no more than that, and is read by the language. */
function kindSaid({ clause }: Turn): Report["activity"]["kind"] {
  const kind = kindOf(clause.text);
  return kind === "note" ? (loggedKinds.find((each) => each === clause.slots.kind) ?? kind) : kind;
}

/** People, and no departments: whoever is written down as one who decides can be met. */
const decider =
  /老板|董事长|总经理|财务(?:总监|负责人|经理)|采购(?:总监|负责人|经理)|[院校厂]长|[\p{Script=Han}]{1,2}总(?!部|是|共|额)/u;

/** 得先过他们财务: who has a say in it. */
function decidersOf(concerns: Report["concerns"]): Report["deciders"] {
  return concerns.flatMap(({ words, risk }) => {
    const name = risk === "decision" ? decider.exec(words)?.[0] : undefined;
    return name ? [{ name, note: words }] : [];
  });
}

function needOf({ turn, at }: Parts): string | null {
  const found = turn.understanding.entities.find((entity) => {
    const words = at(entity)?.text ?? "";
    const named = entity.type === "need" || entity.type === "product";
    return named && wish.test(words) && !bargains.test(words) && !pressing.test(words) && !isOurs(words);
  });
  const segment = found && at(found);
  return segment ? saidIn(segment.text).slice(0, longest) : null;
}

function budgetOf({ turn, at }: Parts): Report["budget"] {
  for (const entity of turn.understanding.entities) {
    if (entity.type !== "money" || entity.value.currency !== "CNY") continue;
    const words = at(entity)?.text ?? turn.text;
    if (giving.test(words) && !priced.test(words.replace("预算", "")))
      return { amount: entity.value.amount, text: entity.text, about: entity.value.approximate };
  }
  return null;
}

/** 下周一我要催一下: what we do. */
const weDo = /^我(?:们)?(?:要|得|会|再|去|来|得)/u;

/** 他们20号开会定: they decide among themselves, and meet nobody of ours. */
const amongThem =
  /^(?:他们?|她们?|对方|客户|人家|内部|公司|老板|领导|董事会|总部|集团)(?!.{0,12}(?:来|约|见|给|答复|回复|找|请)).{0,12}(?:开会|上会|评审|讨论|研究|定|决定|拍板|招标|批)/u;

/** A date is a follow-up where something is to be done on it soon, and a timeline where they want something by then. */
/** 再发一份，下周二之前: a day that stands alone is of what was said before it. */
function dueOf({ segments, at }: Parts, date: Dated): Segment | undefined {
  const own = at(date);
  const rest = own?.text.replace(date.text, "").trim() ?? "";
  return own && rest.length < 2 ? (segments[segments.indexOf(own) - 1] ?? own) : own;
}

function datesOf(parts: Parts) {
  const { turn, at } = parts;
  const today = dayOf(turn.now);
  const soon = dayOf(new Date(turn.now.getTime() + soonDays * dayMs));
  const dates = datesIn(turn);
  const coming = dates.filter(
    ({ value }) => value.to > today || (value.to === today && value.direction === "before"),
  );
  const next = coming.find((date) => {
    const words = dueOf(parts, date)?.text.replace(date.text, "") ?? "";
    const told = followUp.test(words) || weDo.test(words.trim()) || isAgreed(words);
    return date.value.from <= soon && told && !isOurs(words) && !amongThem.test(words);
  });
  const timeline = coming.find((date) => {
    const words = at(date)?.text ?? "";
    const ours = isOurs(words) || weDo.test(words.replace(date.text, "").trim());
    return date !== next && wish.test(words) && !answers.test(words) && !ours;
  });
  return { past: dates.find(({ value }) => value.to <= today && isOneDay(value)), next, timeline };
}

const glad =
  /(?<![不没未])(?:支持|认可|满意|同意|点头|松口|看好)|(?:效果|反馈|印象)(?:很|挺|还)?(?:不错|好)|感兴趣/u;
const cross = /生气|不满|发火|投诉|拒绝|否了|没戏|重新评审|不(?:支持|同意|认可|考虑)/u;

/** 他说周五给答复: they answer, and we see to it that they do. */
const owed =
  /(?<!要|等着?|催)(?:给|回)(?:我们?|个|一?个)?(?:准)?(?<what>答复|回复|回话|回音|信儿?|结果|反馈)(?:我们?)?$/u;

const rival =
  /(?:^|[，,。；;\s])(?:(?:他们?|她们?|对方|客户|[\p{Script=Han}]{1,4}(?:总|经理|工|主任|长|董))?(?:那边)?(?:跟我)?(?:透露|提到|说|讲|告诉我?|听说))?(?<name>[\p{Script=Han}A-Za-z]{2,6}?)(?:那边|家)?(?:也|同时|都)?(?:在|正在)?(?:跟|和|找|盯|抢|接触)(?:他们?|她们?|这家|这单|这个项目|客户)(?:也|在)?(?:谈|聊|接触|联系|报价|做|$)/u;
const nobodyElse =
  /^(?:他们?|她们?|我们?|咱们|客户|对方|老板|领导|总部|集团|财务|采购|同事|别家|对手|竞品|有人|其他家?|另一家|另外)$/u;

/** Who else is at it: those we know as competitors, and whoever is said to talk with them. */
function rivalsOf({ turn }: Parts): string[] {
  const known = turn.understanding.entities.flatMap((entity) =>
    entity.type === "competitor" ? [entity.value.name] : [],
  );
  const named = rival.exec(turn.text)?.groups?.name;
  const people = turn.understanding.entities.some(({ type, text }) => type === "person" && text === named);
  const fresh = named && !nobodyElse.test(named) && !people && !known.includes(named) ? [named] : [];
  return [...known, ...fresh];
}

/** 再发一份: of what, where it was said before. */
const things = /报价单?|方案|合同|资料|手册|样品|清单|发票|案例|文档/u;
function withThing(action: string, text: string): string {
  const thing = things.exec(text)?.[0];
  return thing && /(?:发|寄|送|给|补|出)(?:我们?)?(?:一?[份个次])?$/u.test(action)
    ? `${action}${thing}`
    : action;
}

/** 我要催一下: of what, by what was said before it. */
const vague = /^(?:我)?(?:要|得|会|再)*(?:去)?(?:催|问|跟|看|盯|追)(?:一?下|一?催|一?问)?$/u;

/** What is to be done, without when and without who asked for it. */
function actionIn({ turn, segments }: Parts, segment: Segment | undefined, date: string): string | null {
  if (!segment) return null;
  const bare = withoutNames(segment.text, peopleIn(turn)).replace(date, "");
  const words = saidIn(bare)
    .replace(/^[，,、\s]+|^(?:让|叫|催|请)我们?/u, "")
    .trim();
  if (isAgreed(bare)) return agreedIn(bare.trim()) || turn.t("selling.report.meet");
  const theirs = owed.exec(words)?.groups?.what;
  if (theirs && pastedFrom(turn.understanding.text) !== null) return turn.t("selling.report.replyTo");
  if (theirs)
    return turn.t("selling.report.chase", {
      what: /信/u.test(theirs) ? turn.t("selling.report.answer") : theirs,
    });
  if (vague.test(words)) {
    const before = segments[segments.indexOf(segment) - 1];
    const what = before && saidIn(withoutNames(before.text, peopleIn(turn)));
    return what ? turn.t("selling.report.chaseUp", { what: what.slice(0, longest) }) : null;
  }
  const own = withThing(words.replace(/^我(?:要|得|会|再)?(?=\p{Script=Han}{2})/u, ""), turn.text);
  return own.length >= 2 ? own.slice(0, longest) : null;
}

function taskOf(parts: Parts, next: Dated | undefined): Report["task"] {
  if (next) {
    const due = dueOf(parts, next);
    const action = actionIn(parts, due, next.text);
    const words = (due?.text ?? "").replace(next.text, "");
    const planned = planKind(`${action ?? ""}`) === "task" ? planKind(words) : planKind(action ?? "");
    const kind =
      planned === "task" && isAgreed(words) && action === parts.turn.t("selling.report.meet")
        ? "meeting"
        : planned;
    const timed = next.value.time !== undefined || next.value.window !== undefined;
    return { action, dueAt: momentOf(next.value), given: true, kind, timed };
  }
  const asked = parts.segments.slice(1).find(({ text }) => followUp.test(text) && !glad.test(text));
  const action = actionIn(parts, asked, "");
  return { action, dueAt: daysOn(parts.turn, 3), given: false, kind: "task", timed: false };
}

/** When it took place, where that is not now. */
function pastOf(date: DateValue | undefined, now: Date): { at?: string } {
  if (!date) return {};
  const at = momentOf(date);
  const spoken = date.to < dayOf(now) || date.time !== undefined || date.window !== undefined;
  return spoken && Date.parse(at) <= now.getTime() ? { at } : {};
}

/** How it went, where a word says it that names no feeling. */
const moodIn = (text: string): { outcome?: "positive" | "negative" } =>
  cross.test(text) ? { outcome: "negative" } : glad.test(text) ? { outcome: "positive" } : {};

/** The turn in one script and one tongue, sign for sign: its words are read by what they mean, sign by sign in their places. */
function inPlainScript(turn: Turn): Turn {
  const plain = (text: string) =>
    [...text]
      .map(simplifyCharacter)
      .join("")
      .replace(/(?<=佢)话/gu, "说")
      .replace(/佢/gu, "他")
      .replace(/[俾畀]/gu, "给");
  const { understanding, clause } = turn;
  const entities = understanding.entities.map((entity) => ({ ...entity, text: plain(entity.text) }));
  return {
    ...turn,
    text: plain(turn.text),
    clause: { ...clause, text: plain(clause.text) },
    understanding: { ...understanding, entities },
  };
}

/** What a person tells about a talk that took place: what it was, what came up, and when to go on. */
export function readReport(told: Turn): Report {
  const turn = inPlainScript(told);
  const parts = partsOf(turn);
  const { past, next, timeline } = datesOf(parts);
  const { entities, lead } = turn.understanding;
  const names = peopleIn(turn);
  const { concerns, pains } = readConcerns({ segments: parts.segments, entities, at: parts.at, names });
  const mood = entities.find((entity) => entity.type === "sentiment");
  return {
    activity: {
      kind: kindSaid(turn),
      body: told.clause.text.trim(),
      ...pastOf(past?.value, turn.now),
      ...moodIn(turn.clause.text),
      ...(mood?.type === "sentiment" && { outcome: outcomeOf[mood.value.polarity] }),
      ...(missed.test(turn.clause.text) && { outcome: "not_reached" as const }),
      ...(cameToUs.test(turn.clause.text) && { direction: "inbound" as const }),
    },
    concerns,
    pains,
    deciders: decidersOf(concerns),
    need: needOf(parts),
    budget: budgetOf(parts),
    timeline: timeline ? { text: timeline.text, from: timeline.value.from, to: timeline.value.to } : null,
    employees: lead.companySize?.employees ?? null,
    ...readPeople(turn, parts.segments),
    rivals: rivalsOf(parts),
    task: taskOf(parts, next),
  };
}
