import type { AgentId } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { aboutOneLead, focusOn, leadRead } from "#agents/skills/about-one-lead.ts";
import { about, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { breathOf, passagesIn } from "#agents/skills/passages.ts";
import { sharedWords } from "#agents/skills/product/match-words.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { factsOf } from "./lead-sentences.ts";

const most = 3;

const dealsIn = (done: FinishedCall[]): SimilarDeal[] =>
  (resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined)?.deals ?? [];
const catalogueIn = (done: FinishedCall[]): RecordDto[] =>
  (resultOf(done, "product_list")?.output as { products: RecordDto[] } | undefined)?.products ?? [];

/** What each looks up for their part. */
function evidence(leadId: string, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "lead_get")) return [{ tool: "lead_get", input: { leadId } }];
  const lead = leadRead(done);
  if (!lead || wasTried(done, "product_list")) return [];
  const { industry, companySize, need, budgetAmount } = lead;
  const like = {
    ...(industry && { industry }),
    ...(companySize && { size: companySize }),
    ...(need && need.length > 1 && { need }),
    ...(budgetAmount && { amount: budgetAmount }),
  };
  const query = turn.t("expert.council.query.product", { industry: industry ?? "", need: need ?? "" });
  return [
    { tool: "product_list", agent: "product", input: { limit: 50 } },
    { tool: "similar_deals", agent: "sales", input: { ...like, outcome: "won", limit: 2 } },
    ...(need
      ? [{ tool: "knowledge_search" as const, agent: "product" as const, input: { query, limit: 1 } }]
      : []),
  ];
}

function marketSays(lead: LeadDto, turn: Turn): string[] {
  const { t } = turn;
  const sources = lead.sources.map((source) => t(`lead.source.${source}`)).join(t("lead.listComma"));
  const lacks = lead.missing.map((key) => t(`lead.field.${key}`)).join(t("lead.listComma"));
  const status = t(`lead.status.${lead.status}`);
  return [
    t("market.view.sources", { sources, total: lead.score.total, status }),
    factsOf(lead, turn),
    lacks ? t("market.view.lacks", { names: lacks }) : t("market.view.complete"),
  ].filter(Boolean);
}

function salesSay(lead: LeadDto, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const deals = dealsIn(done).map(({ name }) => name);
  const rivals = lead.competitorNames ?? [];
  return [
    lead.owner ? t("market.view.owner", { owner: lead.owner.name }) : t("market.view.noOwner"),
    rivals.length > 0 ? t("market.view.rivals", { names: rivals.join(t("lead.listComma")) }) : "",
    deals.length > 0
      ? t("market.view.similar", { deals: deals.join(t("lead.listComma")) })
      : t("market.view.noSimilar"),
  ].filter(Boolean);
}

/** Products whose description shares words with what they need, the closest first. */
function fitting(need: string, done: FinishedCall[]): string[] {
  return catalogueIn(done)
    .map(({ name, category, description }) => ({
      name: String(name ?? ""),
      shared: sharedWords(need, [name, category, description].filter(Boolean).join(" ")).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, most)
    .map(({ name }) => name);
}

function productSays({ need }: LeadDto, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  if (!need) return [t("market.view.noNeed")];
  const names = fitting(need, done);
  const [passage] = passagesIn(done);
  return [
    t("market.view.need", { need }),
    names.length > 0
      ? t("market.view.fit", { names: names.join(t("lead.listComma")) })
      : t("market.view.noFit", { need }),
    passage
      ? t("market.view.document", { title: passage.title, text: breathOf(passage.passage) })
      : t("expert.council.noDocument"),
  ];
}

function answer(lead: LeadDto, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const section = (agent: AgentId, lines: string[]) =>
    [`**${t(`agents.name.${agent}`)}**`, ...lines.map((line) => `- ${line}`)].join("\n");
  const names = lead.missing.map((key) => t(`lead.field.${key}`)).join(t("lead.listComma"));
  const text = [
    t("market.view.head", { label: labelOf(lead) }),
    section("market", marketSays(lead, turn)),
    section("sales", salesSay(lead, turn, done)),
    section("product", productSays(lead, turn, done)),
    t("market.view.next", { what: names ? t("market.view.ask", { names }) : t("market.view.meet") }),
  ];
  const reply = replyWith(turn, done, text.join("\n\n"));
  const cards = reply.artifacts.filter(({ kind }) => kind === "lead_record" || kind === "passage");
  return { ...reply, artifacts: cards };
}

/** A lead as market, sales and product see it, each by name and from the records alone. */
export const viewLeadSkill = defineSkill({
  name: "view_lead",
  agent: "market",
  party: ["sales", "product"],
  intents: [],
  shows: ["lead_record", "passage", "choice", "slot_form"],
  ...aboutOneLead({
    evidence,
    answer: (lead, turn, done) => about(answer(lead, turn, done), [focusOn(lead)]),
  }),
});
