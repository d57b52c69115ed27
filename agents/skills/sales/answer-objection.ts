import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { fittingPassages } from "#agents/skills/fitting-passages.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { nextSearch, wordsIn } from "#agents/skills/next-search.ts";
import { breathOf } from "#agents/skills/passages.ts";
import { saidIn, segmentsOf, withoutNames } from "#agents/skills/segments.ts";
import { industryOf, openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { readSubject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";
import { readObjection } from "#lib/language/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { dealLine } from "./known-facts.ts";

const kinds = [
  "budget",
  "price",
  "delay",
  "competitor",
  "implementation_risk",
  "no_authority",
  "other",
] as const;
/** The ways to answer each worry that every salesperson knows; documents of the company go first. */
const ways = ["first", "second", "third"] as const;
const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  kind: z.enum(kinds),
  words: z.string(),
  /** Whom they compare us with. */
  rival: z.string().nullable(),
  /** What they can spend, as they say. */
  budget: z.number().nullable(),
});
type Input = z.output<typeof input>;

/** A passage far behind the best one answers something else. */
const near = 0.75;
const typesOf = ["best_practice", "case_study", "template", "faq", "document"];
const quoted = /[“"「](?<words>[^”"」]{2,60})[”"」]/;
const asking =
  /[，,]?\s*(?:那)?(?:我|咱们?)?(?:现在|当场)?(?:该|要|应该)?(?:怎么|咋|如何)(?:办|回|接|说|应对|回应|处理|回答|整|答|招架)[^，。]{0,6}[？?]?$|[，,]?\s*how (?:do|should) i.{0,40}$/i;
/** 给几个说法让我挑, 我先不想降价: what is wanted of us, and nothing that the customer said. */
const ours =
  /^(?:那|就|快|赶紧)?(?:请|帮|给|教|替|支|救|来|出)(?:我|咱|个|几|点|两|三|一|急|下|忙)|^(?:那|可|但)?(?:我|咱)们?(?:先|还|又|也|该|要|不|想|没|怎么|咋|如何)|^(?:快|急|在线等|怎么|咋|如何)/u;
/** 正跟伍校长通话呢: where it is said, and not what. */
const scene = /(?:正|在|刚)[^，。]{0,16}(?:通话|打电话|开会|电话里|现场|会上|谈|聊|视频)(?:呢|着|中)?$/u;

/** What the customer said of it, without who said it and what we want of it. */
function wordsOf({ clause: { text }, understanding: { entities } }: Turn): string {
  const names = entities.flatMap((entity) =>
    entity.type === "company" || entity.type === "person" ? [entity.text] : [],
  );
  const plain = text.replace(asking, "");
  const parts = segmentsOf(plain).map((part) => part.text);
  const said = parts.filter((part) => !ours.test(part) && !scene.test(part));
  const whole = said.length > 0 ? said.join("，") : plain;
  return (quoted.exec(text)?.groups?.words ?? saidIn(withoutNames(whole, names))).slice(0, 60);
}

/** What kind of worry it is: by what they said, and only then by what else stands in the sentence. */
function kindOf(
  { clause: { slots }, understanding: { entities } }: Turn,
  words: string,
): (typeof kinds)[number] {
  const worries = entities.flatMap((each) =>
    each.type === "objection" ? [{ text: each.text, kind: each.value.kind }] : [],
  );
  const own = worries.find(({ text }) => words.includes(text));
  const companies = entities.flatMap((each) => (each.type === "company" ? [each.text] : []));
  const bare = companies.reduce((rest, name) => rest.replace(name, ""), words);
  const heard = own?.kind ?? readObjection(bare, []) ?? worries[0]?.kind ?? slots.objection?.kind;
  return heard ?? (entities.some(({ type }) => type === "competitor") ? "competitor" : "other");
}

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const rival = entities.find(({ type }) => type === "competitor");
  const words = wordsOf(turn);
  const budget = entities.find(({ type }) => type === "money");
  return {
    subject: readSubject(turn, ["customer", "contact"]),
    kind: kindOf(turn, words),
    words,
    rival: rival?.type === "competitor" ? rival.value.name : null,
    budget: budget?.type === "money" ? budget.value.amount : null,
  };
}

function gather({ subject, kind, words, rival }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (rival && !wasTried(done, "competitor_list")) return [{ tool: "competitor_list", input: { q: rival } }];
  const industry = industryOf(settled.brief);
  const topic = turn.t(`selling.objection.${kind}.search`);
  const questions = [industry && [industry, words, topic].join(" "), `${words} ${topic}`, topic];
  const otherwise = wordsIn(turn.t(`selling.objection.${kind}.otherwise`));
  const enough = (all: FinishedCall[]) => fittingPassages(all, [kind], industry || null).length > 0;
  return nextSearch(done, questions, { types: typesOf, limit: 4, otherwise, enough });
}

/** Where the other one is known, that is said first: what to hold against it, from what is kept of it. */
function rivalOption({ rival }: Input, turn: Turn, done: FinishedCall[]) {
  if (!rival) return [];
  const { t } = turn;
  const output = resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined;
  const known = output?.competitors[0];
  const weak = known?.weaknesses.join(t("lead.listComma"));
  const text = [
    t("selling.objection.rival.say", { rival }),
    weak ? t("selling.objection.rival.weak", { rival, weak }) : "",
    known?.answer ? t("selling.objection.rival.answer", { answer: known.answer }) : "",
  ];
  return [
    {
      id: "rival",
      title: t("selling.objection.rival.title", { rival }),
      text: text.join(""),
      use: t("selling.objection.rival.use", { rival }),
      source: t("selling.objection.source.usual"),
    },
  ];
}

/** Different ways to answer: those of documents, each with where it stands, then the usual ones. */
function optionsOf(
  given: Input,
  cases: SearchHit[],
  turn: Turn,
  done: FinishedCall[],
): ArtifactMap["talk_track"]["options"] {
  const { t } = turn;
  const { kind } = given;
  const [best] = cases;
  const own = cases
    .filter(({ score }) => best && score >= best.score * near)
    .slice(0, 2)
    .map((hit) => ({
      id: hit.citation.chunkId,
      title: hit.headingPath.at(-1) ?? hit.title,
      text: breathOf(hit.passage, 160),
      source: t(`selling.objection.source.${hit.type === "case_study" ? "case" : "document"}`, {
        title: hit.title,
      }),
    }));
  const usual = ways.map((way) => ({
    id: `${kind}-${way}`,
    title: t(`selling.objection.${kind}.${way}.title`),
    text: t(`selling.objection.${kind}.${way}.say`),
    use: t(`selling.objection.${kind}.${way}.use`),
    source: t("selling.objection.source.usual"),
  }));
  return [...own, ...rivalOption(given, turn, done), ...usual];
}

/** 对方能出约 30万，这单是 52万: how far apart the two are, where both are known. */
function gapLine({ kind, budget }: Input, deal: BriefDeal | undefined, { t }: Turn): string {
  const amount = typeof deal?.amount === "number" ? deal.amount : null;
  if ((kind !== "budget" && kind !== "price") || budget === null || amount === null || budget >= amount)
    return "";
  return t("selling.objection.gap", {
    said: formatMoney(budget, t),
    amount: formatMoney(amount, t),
    gap: formatMoney(amount - budget, t),
  });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  const cases = fittingPassages(done, [given.kind], industryOf(settled.brief) || null);
  const options = optionsOf(given, cases, turn, done);
  const deal = openDeals(settled.brief)[0];
  const company = settled.refs.customer?.label;
  const lines = options.map(({ title, text, ...option }, at) => {
    const use =
      "use" in option && option.use
        ? t("selling.objection.use", { when: String(option.use) })
        : t("selling.objection.from", { source: option.source ?? "" });
    return `${at + 1}. **${title}**：${text}${use}`;
  });
  const text = [
    t(`selling.objection.${given.kind}.reading`, { words: given.words }),
    company && deal ? t("selling.objection.about", { deal: dealLine(deal, turn) }) : "",
    gapLine(given, deal, turn),
    lines.join("\n"),
    cases.length === 0 ? t("selling.objection.noCase") : "",
    t(`selling.objection.${given.kind}.next`),
  ];
  const track = {
    kind: "talk_track" as const,
    data: {
      title: t("selling.objection.title", { words: given.words }),
      ...(company && { audience: company }),
      sections: [],
      options,
    },
  };
  const chips = company
    ? [
        {
          label: t("selling.objection.chip.label"),
          text: t("selling.objection.chip.text", { company, words: given.words }),
        },
      ]
    : [];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"), { suggestions: chips });
  const told = new Set(options.map(({ id }) => id));
  const citations = reply.citations.filter(({ id }) => told.has(id));
  return about({ ...reply, artifacts: [track], citations }, [settled.refs.customer, settled.refs.contact]);
}

/** How to answer what a customer worries about: at least three different ways, from documents where there are some. */
export const answerObjectionSkill = defineSkill({
  name: "answer_objection",
  agent: "sales",
  lead: inCharge,
  intents: ["objection.handle"],
  shows: ["talk_track"],
  input,
  read,
  gather,
  compose,
});
