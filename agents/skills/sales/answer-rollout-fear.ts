import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { hitsIn } from "#agents/skills/hits-in.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { likenessOf } from "#agents/skills/likeness-of.ts";
import { breathOf } from "#agents/skills/passages.ts";
import { saidIn } from "#agents/skills/segments.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { dealLine } from "./known-facts.ts";
import { testimonialsIn } from "./testimonials-in.ts";

const input = z.object({ subject: z.custom<Subject>(), words: z.string() });
type Input = z.output<typeof input>;

/** What is done against it, each by who is in charge of it. */
const measures = ["first", "second", "third"] as const;
const givers = { first: "product", second: "customer_success", third: "sales" } as const;
const kind = "implementation_risk";
const topics = ["fear", "live", "cutover", "pilot"] as const;
const types = ["case_study", "best_practice", "process", "template", "document"];
const ofRollout =
  /实施|上线|迁移|切换|割接|投产|交付|培训|试点|试运行|并行|回退|验证|落地|停机|停产|implement|migrat|go.live|roll.?out|cutover/iu;
const told = 240;
const mostCases = 2;

function read(turn: Turn): z.input<typeof input> {
  const { clause, understanding } = turn;
  const worry = understanding.entities.find((each) => each.type === "objection" && each.value.kind === kind);
  const words = (worry?.text ?? saidIn(clause.text)).slice(0, 40);
  return { subject: readSubject(turn, ["customer", "lead", "contact"]), words };
}

/** The company whose worry it is: a customer, or a lead that is none yet. */
const companyOf = ({ brief }: Settled): RecordDto | null =>
  brief ? (brief.customer ?? (brief.object === "lead" ? brief.record : null)) : null;

const industryOf = (company: RecordDto | null): string =>
  typeof company?.industry === "string" ? company.industry : "";

function gather({ subject, words }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (wasTried(done, "knowledge_search")) return [];
  const company = companyOf(settled);
  const [industry, size] = [industryOf(company), company?.size];
  const queries = [
    words,
    industry && turn.t("dealing.rollout.ofTrade", { industry }),
    ...topics.map((topic) => turn.t(`dealing.rollout.topic.${topic}`)),
  ].filter(Boolean);
  const searches = [...new Set(queries)].map((query) => ({
    tool: "knowledge_search" as const,
    input: { query, types, limit: 6 },
  }));
  const like = { ...(industry && { industry }), ...(typeof size === "string" && { size }) };
  const won = { tool: "similar_deals" as const, input: { ...like, outcome: "won", limit: 5 } };
  return Object.keys(like).length > 0 ? [...searches, won] : searches;
}

type Case = { hit: SearchHit; alike: ("industry" | "size")[] };

/** Cases of the same trade or size, those of both first; a case of another trade and size is none of the same kind. */
function casesFor(company: RecordDto | null, done: FinishedCall[]): Case[] {
  const cases = hitsIn(done)
    .filter((hit) => hit.type === "case_study" || /案例|\bcase\b/iu.test(hit.title))
    .filter(({ title, headingPath, passage }) => ofRollout.test([title, ...headingPath, passage].join(" ")));
  return cases
    .map((hit): Case => {
      const like = likenessOf(hit, company);
      return { hit, alike: (["industry", "size"] as const).filter((key) => like[key]) };
    })
    .filter(({ alike }) => alike.length > 0)
    .toSorted((one, other) => weight(other) - weight(one))
    .slice(0, mostCases);
}

const weight = ({ alike }: Case): number => alike.reduce((sum, key) => sum + (key === "industry" ? 2 : 1), 0);

/** How it is done, from documents that tell of no single customer. */
const methodIn = (done: FinishedCall[]): SearchHit | undefined =>
  hitsIn(done).find(
    (hit) =>
      hit.type !== "case_study" &&
      !/案例|\bcase\b/iu.test(hit.title) &&
      ofRollout.test(hit.title + hit.passage),
  );

function wonLines(done: FinishedCall[], { t }: Turn): string[] {
  const output = resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined;
  return (output?.deals ?? [])
    .filter(({ alike }) => alike.includes("industry") || alike.includes("size"))
    .slice(0, mostCases)
    .map((deal) => {
      const facts = [
        deal.amount === null ? "" : formatMoney(deal.amount, t),
        formatShortDay(deal.closedOn, t),
      ];
      const alike = deal.alike.filter((key) => key === "industry" || key === "size");
      return t("dealing.rollout.won", {
        customer: deal.customer.name,
        name: deal.name,
        facts: facts.filter(Boolean).join(t("lead.listComma")),
        alike: alike.map((key) => t(`management.similar.${key}`)).join(t("lead.listComma")),
      });
    });
}

/** Of whom and how large: what cases were looked for by. */
function kinWords(company: RecordDto | null, { t }: Turn): string {
  const size = typeof company?.size === "string" ? t(`choices.customer.size.${company.size}`) : "";
  return [industryOf(company), size].filter(Boolean).join(" · ");
}

/** The cases with what their customers said of it, or that there is none. */
function caseSection(company: RecordDto | null, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const cases = casesFor(company, done);
  const won = wonLines(done, turn);
  const kin = kinWords(company, turn);
  const said = testimonialsIn(cases.map(({ hit }) => hit));
  const lines = [
    ...cases.map(({ hit, alike }) => {
      const how = alike.map((key) => t(`management.similar.${key}`)).join(t("lead.listComma"));
      // What the customer said stands in a line of its own.
      const own = said.find(({ id }) => id === hit.citation.chunkId)?.whole ?? "";
      const passage = own ? plainPassage(hit.passage).replace(own, "") : hit.passage;
      return `- ${t("dealing.rollout.case", { title: hit.title, alike: how, text: breathOf(passage, told) })}`;
    }),
    ...said.map(({ text, title }) => `- ${t("dealing.rollout.said", { text, title })}`),
    ...(cases.length > 0 && said.length === 0 ? [`- ${t("dealing.rollout.noSaid")}`] : []),
    ...won.map((line) => `- ${line}`),
  ];
  const none = t(company ? "dealing.rollout.noneOf" : "dealing.rollout.none", { kin });
  const head = t("dealing.rollout.part.cases");
  return [`**${head}**`, ...(cases.length === 0 ? [`- ${none}`] : []), ...lines].join("\n");
}

type Option = ArtifactMap["talk_track"]["options"][number];

/** What is done against the fear, each with who is in charge on both sides. */
function measureOptions(settled: Settled, turn: Turn): (Option & { giver: string; owner: string })[] {
  const { t } = turn;
  const [deal] = openDeals(settled.brief);
  const seller = isNamed(deal?.owner) ? deal.owner.name : turn.context.principal.name;
  return measures.map((way) => {
    const giver = givers[way];
    return {
      id: `${kind}-${way}`,
      title: t(`selling.objection.${kind}.${way}.title`),
      text: t(`selling.objection.${kind}.${way}.say`),
      use: t(`selling.objection.${kind}.${way}.use`),
      source: t("selling.objection.source.usual"),
      giver: t(`agents.name.${giver}`),
      owner: t(`dealing.rollout.owner.${giver}`, { seller }),
    };
  });
}

function compose({ subject, words }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
  const company = companyOf(settled);
  const [deal] = openDeals(settled.brief);
  const method = methodIn(done);
  const options = measureOptions(settled, turn);
  const lines = options.map((each) => `- ${t("dealing.rollout.measure", each)}`);
  const question = t("dealing.rollout.which");
  const text = [
    t(`selling.objection.${kind}.reading`, { words }),
    deal ? t("selling.objection.about", { deal: dealLine(deal, turn) }) : "",
    caseSection(company, turn, done),
    [`**${t("dealing.rollout.part.measures")}**`, ...lines].join("\n"),
    method ? t("dealing.rollout.method", { title: method.title, text: breathOf(method.passage, 120) }) : "",
    company ? t(`selling.objection.${kind}.next`) : question,
  ];
  const whole = text.filter(Boolean).join("\n\n");
  const label = t("agents.which.object.customer");
  const base = company
    ? replyWith(turn, done, whole)
    : askFor(turn, done, question, [{ key: "customer", label }]);
  const cases = casesFor(company, done);
  const audience = settled.refs.customer?.label ?? settled.refs.lead?.label;
  const track = {
    kind: "talk_track" as const,
    data: {
      title: t("selling.objection.title", { words }),
      ...(audience && { audience }),
      sections: [],
      options: options.map(({ giver: _giver, owner: _owner, ...option }) => option),
    },
  };
  const cited = new Set(
    [...cases.map(({ hit }) => hit), ...(method ? [method] : [])].map((hit) => hit.citation.chunkId),
  );
  const reply = {
    ...base,
    text: whole,
    artifacts: [track],
    citations: base.citations.filter(({ id }) => cited.has(id)),
  };
  return about(reply, [settled.refs.customer ?? settled.refs.lead, settled.refs.contact]);
}

/** How to meet the fear that a roll-out goes wrong: cases of the same trade or size with what customers said, and measures with owners. */
export const answerRolloutFearSkill = defineSkill({
  name: "answer_rollout_fear",
  agent: "sales",
  lead: inCharge,
  party: ["product", "customer_success"],
  intents: [],
  shows: ["talk_track", "choice"],
  input,
  read,
  gather,
  compose,
});
