import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { momentOf } from "#agents/skills/said-moment.ts";
import { saidIn } from "#agents/skills/segments.ts";
import { activityOutcomes, directions, loggedKinds } from "#lib/domains/activities/contract.ts";
import { riskKinds } from "#lib/domains/opportunities/contract.ts";
import { type DateValue, simplifyCharacter } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { privateRemark } from "./private-remark.ts";
import { pressing, readConcerns } from "./read-concerns.ts";
import { readNextSteps } from "./read-next-steps.ts";
import { readPeople } from "./read-people.ts";
import { type Parts, partsOf, peopleIn, wish } from "./report-parts.ts";
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
  /** What was told of who was spoken to and is no business: it stands with them. */
  remark: z.string().nullable(),
  /** What is new of others there: 李娜换手机了. */
  others: z.array(z.object({ name: z.string(), set: z.record(z.string(), z.string()) })),
  /** Who has to agree at theirs, and what was said of it: part of how they decide. */
  deciders: z.array(z.object({ name: z.string(), note: z.string() })),
  rivals: z.array(z.string()),
  /** What comes next, by the days that were said; a call back some days on where nothing was. */
  steps: z.array(
    z.object({
      action: z.string().nullable(),
      dueAt: z.string(),
      given: z.boolean(),
      kind: z.enum(["task", "call", "meeting", "mail", "visit"]),
      timed: z.boolean(),
      exact: z.boolean(),
    }),
  ),
});
export type Report = z.output<typeof reportShape>;

const kinds: [RegExp, Report["activity"]["kind"]][] = [
  [
    /(?:价格表|报价单?|方案|合同|资料|样本|手册|清单|发票)[^，。；\s]{0,6}(?:发|寄|传|送)(?:过去|给|了|出去)/u,
    "note",
  ],
  [/线上|在线|视频|电话会|腾讯会议|zoom/i, "meeting"],
  [
    /拜访|上门|巡检|巡店|驻场|(?<![发寄送传转打给回])去了|去过|跑了|见了|见到|到访|现场|走访|参观|(?<!是)从[^，。；]{1,20}(?:回来|出来)(?!的)|visit|met /i,
    "visit",
  ],
  [
    /会议|开(?:了|完|过)?(?:了)?个?会|会开完|演示|吃(?:完|了|过)?(?:个|顿|了?碗|了?点)?饭|吃了|饭局|聚餐|喝了?|茶|咖啡|酒|聊了|会面|碰了|meeting|lunch|dinner/i,
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
const giving =
  /只剩|剩下|缩减到|缩水到|预算|手[里头上]|心里|心理价|批|拨|拿得?出|出得?起|能给|愿意(?:出|花)|准备(?:花|拿|投)|打算(?:花|拿|投)|投入|budget/i;
/** Of money, though no unit of it was said: 手上有50个项目 is none. */
const amid = /预算|心里|心理价|拿得?出|出得?起/u;
/** 30个以内, and nothing that is counted. */
const uncounted = /^(?:之内|以内|以下|左右|上下)?(?:吧|了|呢|的样子)?$/u;
const bargains = /[砍降压]到|[砍降压](?:下来|一?半|价|掉)|便宜|打[\p{Script=Han}\d.]{1,4}折|涨价/u;
const priced = /报价|便宜|降|优惠|折|贵|对手|竞/;
const missed =
  /没(?:能|有)?(?:见到|见着|碰到|碰着|遇到|打通|接通|联系上|找到)(?:人)?|没(?:人)?接(?:$|[，。；])|打不通|不在(?:公司|办公室)?(?:$|[，。；])|扑了?个?空|白跑|无人接听|not (?:there|reached|available)/i;
const cameToUs =
  /(?:微信|邮件|短信|电话)(?:里|上|中)?(?:说|问|告诉|回|发|来)|(?:发|打|写)来|来电|回复(?:我|了)|主动(?:联系|找|打)/;
const longest = 100;

/** By what is said of it first: after a visit one may still have to make a call. */
function kindOf(text: string): Report["activity"]["kind"] {
  const found = kinds.map(([pattern, kind]) => ({ kind, at: text.search(pattern) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind ?? "note";
}

/** 付亮 10:22, line by line: what was written to and fro, whatever it was about. */
const chat =
  /^\S{1,12}\s+\d{1,2}:\d{2}(?::\d{2})?\s*$[\s\S]{1,400}?^\S{1,12}\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/mu;

/** How somebody was in touch; 打了 says no more than that, and is read by the language. */
function kindSaid({ clause }: Turn): Report["activity"]["kind"] {
  if (chat.test(clause.text)) return "wechat";
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

/** 心里是30个以内: so many ten thousands, where what one would give is spoken of. */
const tenThousands = 10_000;
const mostPieces = 2_000;

function budgetOf({ turn, at }: Parts): Report["budget"] {
  for (const entity of turn.understanding.entities) {
    const words = at(entity)?.text ?? turn.text;
    if (!giving.test(words) || priced.test(words.replace("预算", ""))) continue;
    if (entity.type === "money" && entity.value.currency === "CNY")
      return { amount: entity.value.amount, text: entity.text, about: entity.value.approximate };
    const pieces = entity.type === "quantity" && entity.value.unit === "个" ? entity.value.value : 0;
    const [before = "", behind = "-"] = words.split(entity.text);
    const ofMoney = amid.test(before) && uncounted.test(behind.trim());
    if (entity.type === "quantity" && pieces >= 5 && pieces <= mostPieces && ofMoney)
      return { amount: pieces * tenThousands, text: `${entity.text}（万）`, about: true };
  }
  return null;
}

const glad =
  /(?<![不没未])(?:支持|认可|满意|同意|点头|松口|看好)|(?:效果|反馈|印象)(?:很|挺|还)?(?:不错|好)|感兴趣/u;
const cross = /生气|不满|发火|投诉|拒绝|否了|没戏|重新评审|不(?:支持|同意|认可|考虑)/u;

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
  const { past, steps, timeline } = readNextSteps(parts);
  const { entities, lead } = turn.understanding;
  const names = peopleIn(turn);
  const { concerns, pains } = readConcerns({ segments: parts.segments, entities, at: parts.at, names });
  const mood = entities.find((entity) => entity.type === "sentiment");
  return {
    activity: {
      kind: kindSaid(turn),
      body: told.clause.text.trim(),
      ...pastOf(past, turn.now),
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
    timeline: timeline ? { text: timeline.text, from: timeline.from, to: timeline.to } : null,
    employees: lead.companySize?.employees ?? null,
    ...readPeople(turn, parts.segments),
    remark: privateRemark(parts.segments),
    rivals: rivalsOf(parts),
    steps,
  };
}
