import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { dealByWords } from "#agents/skills/deal-by-words.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { nextSearch, wordsIn } from "#agents/skills/next-search.ts";
import { allPassagesIn, breathOf } from "#agents/skills/passages.ts";
import { industryOf, openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type Audience, audienceOf } from "./audience.ts";
import { knownLines, metIn, personIn, personName } from "./known-facts.ts";
import { pointsOf, signalsOf } from "./signals.ts";

const goals = ["price", "meeting", "payment", "renewal", "first", "follow"] as const;
type Goal = (typeof goals)[number];
const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  goal: z.enum(goals),
  call: z.boolean(),
  words: z.string(),
});
type Input = z.output<typeof input>;

const signs: [Goal, RegExp][] = [
  ["price", /价|折扣|贵|优惠|涨|降|谈判|砍|pric|discount/i],
  ["payment", /催款|回款|付款|尾款|欠/],
  ["renewal", /续约|续费|到期/],
  ["meeting", /约见|邀约|约.{0,6}(?:见|拜访|时间)|拜访/],
  ["first", /第一次|首次|初次|开场|陌生|自我介绍/],
];

type Said = { settled: Settled; deal: BriefDeal | undefined; name: string; audience: Audience | null };

function said({ subject }: Input, turn: Turn, done: FinishedCall[]): Said {
  const settled = settle(subject, done);
  const { brief, refs, missing } = settled;
  const person = personIn(brief, refs.contact?.id);
  const name = personName(person, refs.contact?.label ?? missing.contact);
  const audience = audienceOf(
    typeof person?.title === "string" ? person.title : "",
    name,
    turn.clause.text.match(/财务|技术|采购|老板|总经理|IT/i)?.[0],
  );
  const open = openDeals(brief);
  const called = dealByWords(
    open.map((each) => ({ each, label: String(each.name) })),
    turn.understanding.text,
  )?.each;
  const talkedAbout = turn.state.focus.find(({ type }) => type === "opportunity");
  const near = open.find(({ id }) => id === (refs.opportunity?.id ?? talkedAbout?.id));
  const deal = called ?? near ?? open[0];
  return { settled, deal, name, audience };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { settled, deal } = said(given, turn, done);
  if (settled.calls.length > 0) return settled.calls;
  if (settled.unclear?.meant.status === "many") return [];
  const industry = industryOf(settled.brief);
  const topic = turn.t(`selling.talk.${given.goal}.search`);
  const search = nextSearch(done, [industry && `${industry} ${topic}`, topic, topic.split(" ")[0] ?? ""], {
    limit: 3,
    otherwise: wordsIn(turn.t(`selling.talk.${given.goal}.otherwise`)),
  });
  if (wasTried(done, "knowledge_search")) return search;
  const [item] = (deal?.items ?? []) as { product?: { id: string } | null; quantity?: number }[];
  const price = item?.product
    ? [
        {
          tool: "price_ask" as const,
          input: { product: item.product.id, quantity: Number(item.quantity ?? 1) },
        },
      ]
    : [];
  return [...search, ...(given.goal === "price" ? price : [])];
}

/** Where a talk about the price starts, what is given for what, and where it ends; figures only from records. */
function bargain({ deal }: Said, turn: Turn, done: FinishedCall[]): { title: string; text: string }[] {
  const { t } = turn;
  const asked = typeof deal?.amount === "number" ? deal.amount : null;
  const price = resultOf(done, "price_ask")?.output as
    | { price: { unitPrice: number; minPrice: number | string | null } | null; quantity: number }
    | undefined;
  const lowest = typeof price?.price?.minPrice === "number" ? price.price.minPrice * price.quantity : null;
  const listed = price?.price ? price.price.unitPrice * price.quantity : null;
  const listLine = listed === null ? "" : t("selling.talk.listText", { amount: formatMoney(listed, t) });
  const ownLine =
    asked === null
      ? t("selling.talk.noAnchor")
      : t("selling.talk.anchorText", { amount: formatMoney(asked, t) });
  return [
    {
      title: t("selling.talk.anchor"),
      text: listed === null || asked !== null ? listLine + ownLine : listLine,
    },
    { title: t("selling.talk.give"), text: t("selling.talk.giveText") },
    {
      title: t("selling.talk.floor"),
      text:
        lowest === null
          ? t(price?.price?.minPrice ? "selling.talk.hiddenFloor" : "selling.talk.noFloor")
          : t("selling.talk.floorText", { amount: formatMoney(lowest, t) }),
    },
  ];
}

/** Why it is worth its price: what they want it for, before any figure. */
function worthOf({ deal }: Said, { t }: Turn): string {
  const need = typeof deal?.need === "string" && deal.need !== "" ? deal.need : null;
  return need ? t("selling.talk.worthOf", { need }) : t("selling.talk.worthText");
}

function sectionsOf(
  given: Input,
  from: Said,
  turn: Turn,
  done: FinishedCall[],
): ArtifactMap["talk_track"]["sections"] {
  const { t } = turn;
  const { settled, deal, audience } = from;
  const company = settled.refs.customer?.label ?? settled.missing.customer ?? "";
  const [last] = metIn(settled.brief);
  const spoken = turn.clause.slots.contact?.name ?? settled.refs.contact?.label ?? "";
  const values = {
    name: spoken,
    company: company || t("selling.talk.yourside"),
    me: turn.context.principal.name,
  };
  const opening = last
    ? t("selling.talk.openKnown", { ...values, ...talkValues(last, turn) })
    : t("selling.talk.openNew", values);
  const signals = settled.brief ? signalsOf(settled.brief, deal?.id, turn) : [];
  const points = pointsOf(signals, turn, 4);
  return [
    { title: t("selling.talk.opening"), text: opening },
    { title: t("selling.talk.purpose"), text: t(`selling.talk.${given.goal}.say`, values) },
    ...(given.goal === "price" ? [{ title: t("selling.talk.worth"), text: worthOf(from, turn) }] : []),
    { title: t("selling.talk.value"), text: points.map((point, at) => `${at + 1}. ${point}`).join("\n") },
    ...(audience ? [{ title: t("selling.talk.listener"), text: t(`selling.audience.${audience}`) }] : []),
    ...(given.goal === "price" ? bargain(from, turn, done) : []),
    { title: t("selling.talk.closing"), text: t(`selling.talk.${given.goal}.close`) },
  ];
}

/** 11月25日的会议: when and how one spoke last, without what the record calls it. */
function talkValues(last: RecordDto, { t }: Turn): Record<string, string> {
  const at = typeof last.at === "string" ? formatShortDay(dayOf(new Date(last.at)), t) : "";
  return { day: at, kind: t(`choices.activity.kind.${String(last.kind)}`) };
}

const mostQuoted = 2;

/** What documents say to it, each in its own words. */
const quotesOf = (done: FinishedCall[], { t }: Turn): string[] =>
  allPassagesIn(done)
    .slice(0, mostQuoted)
    .map((hit) => t("selling.report.case", { title: hit.title, text: breathOf(hit.passage, 160) }));

const variants = ["direct", "soft", "value"] as const;

function optionsOf({ goal }: Input, turn: Turn, done: FinishedCall[]): ArtifactMap["talk_track"]["options"] {
  const { t } = turn;
  const own = allPassagesIn(done)
    .slice(0, 2)
    .map((hit) => ({
      id: hit.citation.chunkId,
      title: hit.headingPath.at(-1) ?? hit.title,
      text: breathOf(hit.passage, 160),
      source: t("selling.objection.source.document", { title: hit.title }),
    }));
  const usual = variants.map((variant) => ({
    id: variant,
    title: t(`selling.talk.variant.${variant}.title`),
    text: t(`selling.talk.${goal}.${variant}`),
    use: t(`selling.talk.variant.${variant}.use`),
  }));
  return [...usual, ...own];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const from = said(given, turn, done);
  const { settled, name } = from;
  if (settled.unclear?.meant.status === "many") return askWhich(turn, [], settled.unclear);
  const company = settled.refs.customer?.label ?? settled.missing.customer ?? "";
  const who = [company, name].filter(Boolean).join(" · ");
  const sections = sectionsOf(given, from, turn, done);
  const options = optionsOf(given, turn, done);
  const head = t(given.call ? "selling.talk.call" : "selling.talk.made", {
    who: who || t("selling.visit.them"),
    goal: t(`selling.talk.${given.goal}.name`),
  });
  const unknown = settled.missing.customer
    ? t("selling.talk.unknown", { company: settled.missing.customer })
    : "";
  const known = settled.brief ? knownLines(settled.brief, from.deal ? [from.deal] : [], turn) : [];
  const body = sections.map(({ title, text }) => `**${title}**\n${text}`);
  const text = [
    head,
    unknown,
    ...known,
    ...body,
    allPassagesIn(done).length === 0 ? t("selling.objection.noCase") : "",
    ...quotesOf(done, turn),
    failureText(turn, done) ?? "",
  ];
  const chip = {
    label: t("selling.talk.chip.label"),
    text: t("selling.talk.chip.text", { who: company || name }),
  };
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"), { suggestions: who ? [chip] : [] });
  const track = {
    kind: "talk_track" as const,
    data: { title: head.replaceAll("*", ""), ...(name && { audience: name }), sections, options },
  };
  const talkedOf = from.deal && {
    type: "opportunity",
    id: from.deal.id,
    label: String(from.deal.name),
  };
  return about({ ...reply, artifacts: [track] }, [talkedOf, settled.refs.customer, settled.refs.contact]);
}

/** What to say and in which order: from what is known of them, for who sits there, to the end that is wanted. */
export const makeTalkTrackSkill = defineSkill({
  name: "make_talk_track",
  agent: "sales",
  intents: ["talk_track.make", "call.prepare"],
  shows: ["talk_track", "choice"],
  input,
  read: (turn) => {
    const { text, intent } = turn.clause;
    const call = intent === "call.prepare" || /电话|call/i.test(text);
    return {
      subject: readSubject(turn, ["customer", "contact"]),
      goal: signs.find(([, pattern]) => pattern.test(text))?.[0] ?? "follow",
      call,
      words: text.slice(0, 200),
    };
  },
  gather,
  compose,
});
