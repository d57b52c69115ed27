import type { Segment } from "#agents/skills/segments.ts";
import { saidIn, withoutNames } from "#agents/skills/segments.ts";
import type { riskKinds } from "#lib/domains/opportunities/contract.ts";
import type { Entity } from "#lib/language/index.ts";
import { isOurs } from "./said-by-us.ts";

type Risk = (typeof riskKinds)[number];
/** `concerns` stand in the way of buying; `pains` trouble them today, and are why they would buy. */
export type Concerns = { concerns: { words: string; risk: Risk }[]; pains: string[] };

const riskOf: Record<string, Risk> = {
  budget: "budget",
  price: "budget",
  delay: "timing",
  competitor: "competition",
  implementation_risk: "implementation",
  no_authority: "decision",
};
const approval =
  /(?:得|要|需要?|必须|先)(?:先)?(?:过|经过?|走|找|问|报|等|请示|上)[^，。；\n]{0,6}(?:财务|老板|总部|集团|董事会|领导|总经理|法务|采购|招标|招投标|审批|审计|会)|(?:财务|老板|总部|集团|董事会|领导|采购|[\p{Script=Han}]总)[^，。；\n]{0,4}(?:拍板|说了算|签字|点头|把关|审批)/u;
/** They press on the price. */
export const pressing =
  /砍(?:到|价|掉)|压(?:价|一压|到)|降价|便宜点|打折|折扣|优惠|涨(?:价)?(?:太|得太|多)|(?:报价|价格|单价)(?:太|偏)?高|too high/iu;
const worry =
  /涨价|(?:砍|降|跌|减|少)了?(?:一半|[一二三四五六七八九两\d]{1,2}成|百分之)|冻结|重新(?:评审|招标|评估)|太(?:多|高|大|晚)|担心|害怕|(?<![恐可哪])怕(?!是)|顾虑|嫌|抱怨|不满|犹豫|太(?:长|慢|贵|复杂|麻烦|难|卡)|不好(?:用|对接|管|弄)|跟不上|不稳定|不够用|(?:worr(?:y|ies|ied)|concern)/i;
const inEnglish = /\b(?:worried|concerned|afraid|anxious) (?:about|that|of)\b/i;
const about: [RegExp, Risk][] = [
  [/接口|技术|系统|数据|性能|集成|安全|data|system|integration|migration|security/i, "technical"],
  [/交期|周期|工期|上线|实施|培训|切换/, "implementation"],
  [/价|贵|预算|费用|钱/, "budget"],
  [/对手|竞品|别家/, "competition"],
  [/合同|法务|条款/, "legal"],
];
const worryAbout = (text: string): Risk => about.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
const fine = /没(?:有|什么|啥)?(?:大|太大)?问题|不是问题|没意见|可以接受|不担心|没顾虑|好商量/;

const who = "(?:他们?|她们?|我们|大家|老板|对方|客户|人家|公司)?";
const very = "(?:现在|目前|一直|也|都|很|挺|最|特别|非常|比较|就|真|一件|让人|叫人)*";
const aches = "(?:头疼|头痛|头大|恼火|困扰|伤脑筋|发愁|受不了|难受|烦|痛)";
const what = "(?:事情?|问题|地方|一?点|痛点)?";
const framedBefore = new RegExp(
  `^${who}(?:的)?${very}(?:${aches}的?${what}|痛点)(?:就|主要|还)?(?:是|在于?|：|:)(?:说|因为)?`,
  "u",
);
const framedBehind = new RegExp(
  `[,，]?(?:这|那)?(?:一?[个件点])?(?:就|也)?(?:是|让|叫|令|把|搞得|弄得)?${who}${very}${aches}(?:死了?)?(?:的)?${what}了?$`,
  "u",
);
const opens = new RegExp(`^(?:跟我们?)?(?:抱怨|吐槽|反映|诉苦|${very}${aches})(?:了|说|的是)?(?=.{3})`, "u");
/** What goes wrong at theirs today. */
const trouble =
  /(?:老|总|经常|常常|动不动|天天|三天两头)(?:是|就)?(?:出错|出问题|出故障|丢|弄错|搞错|断|卡|掉线|死机|崩|宕机|报错|坏|停机|失灵|拖|延误|对不上|加班|返工|漏|错)|对不上|(?:全|都|还|只)(?:是)?靠[^，。；]{1,12}|靠(?:手工|人工|人脑|脑子|纸|Excel|表格|微信群)|手工(?:录|抄|对|统计|记|做)|返工|乱成|一团[乱糟]|效率(?:太|很|比较)?低|来不及/iu;
/** 还担心和金蝶的对接: joined to what was said before, and no part of the worry. */
const joining = /^(?:还|又|也|另外|不过|但是?|就是|主要(?:就?是)?)(?=担心|害怕|怕|顾虑|嫌|犹豫|抱怨|不放心)/u;
const longest = 100;
/** 砍了一半: of what, stands just before. */
const ofBefore =
  /^(?:又|还|直接|已经?)?被?(?:砍|降|跌|减|少|压|缩)了?(?:一半|[一二三四五六七八九两\d]{1,2}成|百分之)/u;

/** What a stretch says without that it troubles them: 拣货老出错是他最头疼的 is 拣货老出错. */
function factOf(text: string): { words: string; framed: boolean } {
  const own = text.replace(joining, "");
  const bare = own.replace(framedBefore, "").replace(framedBehind, "");
  // 吐槽系统老掉线: what one grumbles about is what troubles them.
  const words = bare.replace(opens, "").trim();
  return { words, framed: bare !== own || words !== bare.trim() };
}

type Given = {
  segments: readonly Segment[];
  entities: readonly Entity[];
  at: (entity: Entity) => Segment | undefined;
  /** Companies and people, as they stand in the words. */
  names: readonly string[];
};

/** What is said of one stretch: what it stands in the way of, or that it troubles them; undefined where neither. */
function kindOf(
  words: string,
  { raw, framed, heard }: { raw: string; framed: boolean; heard: Risk | undefined },
): Risk | "pain" | undefined {
  if (approval.test(words)) return "decision";
  if (pressing.test(words)) return "budget";
  if (heard) return heard;
  if (worry.test(words) || inEnglish.test(raw)) return worryAbout(words);
  return framed || trouble.test(words) ? "pain" : undefined;
}

/** One worry or trouble for each stretch of what was told: the fact itself, and not only the word that gave it away. */
export function readConcerns({ segments, entities, at, names }: Given): Concerns {
  const heard = new Map<Segment, Risk>();
  for (const entity of entities) {
    const segment = entity.type === "objection" ? at(entity) : undefined;
    if (segment && entity.type === "objection") heard.set(segment, riskOf[entity.value.kind] ?? "other");
  }
  const found = new Map<string, Risk | "pain">();
  const stretches = joinedTo(segments, heard);
  for (const [index, segment] of stretches.entries()) {
    if (fine.test(segment.text) || isOurs(segment.text)) continue;
    const said = (text: string) => saidIn(withoutNames(text, names));
    const { words, framed } = factOf(said(segment.text));
    // 拣货老出错，是他最头疼的: the fact stands before the word for it, or behind.
    const near = words.length >= 2 ? words : factOf(said(neighbour(stretches, index) ?? "")).words;
    const kind =
      near.length >= 2 ? kindOf(near, { raw: segment.text, framed, heard: heard.get(segment) }) : undefined;
    const fact = near.slice(0, longest);
    if (kind && (found.get(fact) ?? "pain") === "pain") found.set(fact, kind);
  }
  return {
    concerns: [...found].flatMap(([words, risk]) => (risk === "pain" ? [] : [{ words, risk }])),
    pains: [...found].flatMap(([words, risk]) => (risk === "pain" ? [words] : [])),
  };
}

/** 今年预算很紧张，砍了一半: one fact in two stretches. */
function joinedTo(segments: readonly Segment[], heard: Map<Segment, Risk>): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const risk = before && heard.get(before);
    if (!before || !risk || !ofBefore.test(segment.text)) {
      joined.push(segment);
      continue;
    }
    const whole = { ...before, text: `${before.text}，${segment.text}`, end: segment.end };
    heard.set(whole, risk);
    joined.splice(-1, 1, whole);
  }
  return joined;
}

const opensFrame = /(?:是|在于?|：|:)$/u;

function neighbour(segments: readonly Segment[], at: number): string | undefined {
  const opened = opensFrame.test(segments[at]?.text ?? "");
  return segments[opened ? at + 1 : at - 1]?.text;
}
