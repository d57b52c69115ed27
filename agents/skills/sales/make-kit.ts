import { z } from "zod";
import type { AgentId } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { rivalFacts } from "#agents/skills/market/rival-facts.ts";
import { wordsIn } from "#agents/skills/next-search.ts";
import { allPassagesIn } from "#agents/skills/passages.ts";
import { namesToSearch, productCalled, withoutOthers } from "#agents/skills/product/product-called.ts";
import { quoted } from "#agents/skills/quotes.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { CompetitorDto, PipelineDto, StageDto } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { knownLines, metIn } from "./known-facts.ts";
import { pointsOf, signalsOf } from "./signals.ts";

const input = z.object({ subject: z.custom<Subject>() });
/** Who gives a part, in the order in which they stand. */
const givers = ["sales", "product", "market"] as const;
type Giver = (typeof givers)[number];
const mostQuotes = 3;
type Output = { products: RecordDto[] };

const listedIn = (done: FinishedCall[]): RecordDto[] =>
  (resultOf(done, "product_list")?.output as Output | undefined)?.products ?? [];

const rivalsIn = (done: FinishedCall[]): CompetitorDto[] =>
  (resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined)?.competitors ??
  [];

/** What is offered: what stands in the deal's items, else what is called in the words, the deal's name or its need. */
function offered(deal: BriefDeal | undefined, turn: Turn, done: FinishedCall[]): RecordDto[] {
  const listed = listedIn(done);
  const items = (deal?.items ?? []) as { product?: { id: string } | null }[];
  const own = listed.filter(({ id }) => items.some(({ product }) => product?.id === id));
  if (own.length > 0) return own;
  const called =
    productCalled(listed, turn.text) ??
    productCalled(listed, [deal?.name, deal?.need].filter((each) => typeof each === "string").join(" "));
  return called ? [called] : [];
}

/** The deal that is meant: the one that was named or talked about, else the largest that is open. */
function dealOf(brief: RecordBrief, opportunity: string | undefined): BriefDeal | undefined {
  const open = openDeals(brief);
  return open.find(({ id }) => id === opportunity) ?? open[0];
}

/** The stage that the deal is in. */
function stageOf(deal: BriefDeal | undefined, done: FinishedCall[]): StageDto | undefined {
  const output = resultOf(done, "pipeline_list")?.output as { pipelines: PipelineDto[] } | undefined;
  const at = isNamed(deal?.stage) ? deal.stage.id : null;
  return output?.pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === at);
}

/** What a giver does for a deal in such a stage; nothing where the stage is one of the company's own. */
function stageLines(giver: Giver, deal: BriefDeal | undefined, { t }: Turn, done: FinishedCall[]): string[] {
  const key = `selling.kit.stage.${stageOf(deal, done)?.key}.${giver}`;
  return t.has(key) ? [t("selling.kit.now", { what: t(key) })] : [];
}

function gather(subject: Subject, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const { brief } = settled;
  if (!brief) return [];
  if (!wasTried(done, "competitor_list"))
    return [
      { tool: "competitor_list" as const, agent: "market" as const, input: {} },
      { tool: "product_list" as const, agent: "product" as const, input: { limit: 50 } },
      { tool: "pipeline_list" as const, input: {} },
    ];
  const deal = dealOf(brief, settled.refs.opportunity?.id);
  if (wasTried(done, "knowledge_search")) return asideFromNeed(deal, turn, done);
  const need = [brief.customer?.industry, deal?.need].filter((each) => typeof each === "string").join(" ");
  return givers.map((agent) => ({
    tool: "knowledge_search" as const,
    agent,
    input: { query: `${need} ${turn.t(`selling.kit.query.${agent}`)}`.trim(), limit: mostQuotes },
  }));
}

/** Once more by each of its own words and by the names of what it is about, for those who found nothing with the need. */
function asideFromNeed(deal: BriefDeal | undefined, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const tried = (agent: AgentId) =>
    done.filter((each) => each.tool === "knowledge_search" && each.agent === agent).length;
  const names: Record<Giver, string[]> = {
    sales: [],
    product: offered(deal, turn, done).flatMap(namesToSearch),
    market: rivalNames(deal, turn, done),
  };
  return givers
    .filter(
      (agent) => tried(agent) === 1 && (agent !== "sales" || hitsFor(agent, deal, turn, done).length === 0),
    )
    .flatMap((agent) =>
      [...names[agent], ...wordsIn(turn.t(`selling.kit.otherwise.${agent}`))].map((query) => ({
        tool: "knowledge_search" as const,
        agent,
        input: { query, limit: mostQuotes },
      })),
    );
}

/** What a passage must speak of to belong to a part. */
const matters: Record<Giver, RegExp> = {
  sales: /话术|开场|异议|谈判|沟通|说法|演示|讲标|拜访|talk|objection/iu,
  product: /架构|接口|API|部署|安全|性能|技术|集成|对接|并发|响应|数据|功能|technical/iu,
  market: /竞品|竞争|对手|友商|对比|差异|优势|compet/iu,
};

/** What documents say for a part; each giver has asked for itself. What is of another product of ours is left out. */
function hitsFor(agent: Giver, deal: BriefDeal | undefined, turn: Turn, done: FinishedCall[]): SearchHit[] {
  const found = allPassagesIn(done.filter((each) => each.agent === agent));
  const [own] = offered(deal, turn, done);
  const rivals = rivalNames(deal, turn, done);
  const fits = found.filter(
    ({ title, passage }) =>
      matters[agent].test(`${title} ${passage}`) ||
      (agent === "market" && rivals.some((name) => `${title} ${passage}`.includes(name))),
  );
  const ofOurs = withoutOthers(fits, listedIn(done), own);
  if (agent !== "product" || !own) return ofOurs;
  const calls = (hit: SearchHit) => productCalled([own], `${hit.title} ${hit.passage}`) !== undefined;
  return [...ofOurs.filter(calls), ...ofOurs.filter((hit) => !calls(hit))];
}

/** Who is fought: those in the deal, and those who were named now. */
function rivalNames(deal: BriefDeal | undefined, { text }: Turn, done: FinishedCall[]): string[] {
  const inDeal = (deal?.competitors ?? []).flatMap(({ competitor }) => competitor?.name ?? []);
  const named = rivalsIn(done).flatMap(({ name }) => (text.includes(name) ? [name] : []));
  return [...new Set([...named, ...inDeal])];
}

/** The rivals in the deal or in the words, each with what is kept of them. */
function rivalLines(deal: BriefDeal | undefined, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const kept = rivalsIn(done);
  const names = rivalNames(deal, turn, done);
  if (names.length === 0) return [t("selling.kit.noRival")];
  return names.map((name) => {
    const rival = kept.find((each) => each.name === name);
    const facts = rival ? rivalFacts(rival, turn) : [t("market.rival.bare")];
    return t("selling.kit.rival", { name, facts: facts.join(t("lead.clauseComma")) });
  });
}

/** How the talk is opened: with what was talked about last, or with what they want. */
function openingLine(brief: RecordBrief, deal: BriefDeal | undefined, turn: Turn): string {
  const { t } = turn;
  const [person] = brief.contacts;
  const [last] = metIn(brief);
  const values = {
    name: typeof person?.name === "string" ? person.name : t("selling.visit.them"),
    me: turn.context.principal.name,
    need: typeof deal?.need === "string" && deal.need !== "" ? deal.need : String(deal?.name ?? ""),
  };
  if (!last) return t("selling.kit.openNew", values);
  const day = formatShortDay(dayOf(new Date(String(last.at))), t);
  return t("selling.kit.open", { ...values, day, kind: t(`choices.activity.kind.${String(last.kind)}`) });
}

/** 维保通FSM：电梯维保工单与备件管理: what we offer, as the catalogue has it. */
function productLines(deal: BriefDeal | undefined, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const lines = offered(deal, turn, done).map(({ name, description }) =>
    typeof description === "string" && description !== ""
      ? t("selling.kit.product", { name: String(name), description })
      : t("selling.kit.productBare", { name: String(name) }),
  );
  return lines.length > 0 ? lines : [t("selling.kit.noProduct")];
}

function ownLines(
  giver: Giver,
  brief: RecordBrief,
  deal: BriefDeal | undefined,
  turn: Turn,
  done: FinishedCall[],
): string[] {
  const { t } = turn;
  if (giver === "market") return rivalLines(deal, turn, done);
  if (giver === "sales")
    return [openingLine(brief, deal, turn), ...pointsOf(signalsOf(brief, deal?.id, turn), turn, 4)];
  const need = typeof deal?.need === "string" && deal.need !== "" ? deal.need : null;
  return [
    need ? t("expert.council.product.need", { need }) : t("expert.council.product.noNeed"),
    ...productLines(deal, turn, done),
  ];
}

/** The passages that a part quotes. */
const quotedFor = (
  giver: Giver,
  deal: BriefDeal | undefined,
  turn: Turn,
  done: FinishedCall[],
): SearchHit[] => hitsFor(giver, deal, turn, done).slice(0, giver === "product" ? mostQuotes : 1);

function part(
  giver: Giver,
  brief: RecordBrief,
  deal: BriefDeal | undefined,
  turn: Turn,
  done: FinishedCall[],
): string {
  const { t } = turn;
  const quotes = quotedFor(giver, deal, turn, done);
  const lines = [
    ...stageLines(giver, deal, turn, done),
    ...ownLines(giver, brief, deal, turn, done),
    ...(quotes.length > 0
      ? quotes.map(({ title, passage }) => t("market.quote", { title, text: quoted(passage) }))
      : [t("expert.council.noDocument")]),
  ];
  const title = t("selling.kit.title", {
    agent: t(`agents.name.${giver}`),
    part: t(`selling.kit.part.${giver}`),
  });
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join("\n");
}

function whole({ brief, refs }: Settled & { brief: RecordBrief }, turn: Turn, done: FinishedCall[]): Reply {
  const deal = dealOf(brief, refs.opportunity?.id);
  const label = String(deal?.name ?? refs.customer?.label ?? brief.record.name ?? "");
  const stage = stageOf(deal, done);
  const text = [
    stage ? turn.t("selling.kit.at", { label, stage: stage.name }) : turn.t("selling.kit.head", { label }),
    ...knownLines(brief, deal ? [deal] : [], turn).slice(0, 2),
    ...givers.map((giver) => part(giver, brief, deal, turn, done)),
    failureText(turn, done) ?? "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const told = new Set(
    givers.flatMap((giver) => quotedFor(giver, deal, turn, done).map(({ citation }) => citation.chunkId)),
  );
  const citations = reply.citations.filter(
    ({ id }, at, all) => told.has(id) && all.findIndex((each) => each.id === id) === at,
  );
  const cards = reply.artifacts.filter(({ kind }) => kind === "passage");
  return about({ ...reply, citations, artifacts: cards }, [refs.customer, refs.opportunity]);
}

/** The whole kit for a deal: what to say, what it can do technically, how to stand against rivals; each part by who is in charge of it. */
export const makeKitSkill = defineSkill({
  name: "make_kit",
  agent: "sales",
  party: ["product", "market"],
  intents: [],
  shows: ["passage", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer", "opportunity"]) }),
  gather: ({ subject }, turn, done) => gather(subject, turn, done),
  compose: ({ subject }, turn, done) => {
    const settled = settle(subject, done);
    if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
    const { brief } = settled;
    if (brief) return whole({ ...settled, brief }, turn, done);
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    const label = turn.t("agents.which.object.customer");
    return askFor(turn, [], turn.t("selling.kit.which"), [{ key: "customer", label }]);
  },
});
