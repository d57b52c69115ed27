import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { industriesSaid } from "#agents/skills/industries-said.ts";
import { breathOf, passagesIn } from "#agents/skills/passages.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({
  /** The trade that is asked about; null for any. */
  industry: z.string().nullable(),
  /** Only deals that went this way. */
  outcome: z.enum(["won", "lost"]).nullable(),
  question: z.string(),
});
type Input = z.output<typeof input>;

const told = 4;
const longest = 500;
const cases = /案例|样板|标杆|做过|成功(?:故事|经验)|参考客户|\bcase stud|\breference/iu;
const asked = /[吗么呢?？]|有没有|有哪些|哪些|给我|找|看看|举|来[几一]|几个|\b(?:any|which|do we|show)\b/iu;

/** 有医药行业的案例吗, 做过零售连锁没: customers of a trade that are told of or were won. */
export function asksForCases(turn: Turn): boolean {
  const { text } = turn.clause;
  return cases.test(text) && asked.test(text) && industriesSaid(turn).length > 0;
}

const ofTrade = ({ title, headingPath, passage }: SearchHit, industry: string | null): boolean =>
  industry === null || [title, ...headingPath, passage].join(" ").includes(industry);

/** What is written of such customers, each document once. */
function written({ industry }: Input, done: FinishedCall[]): SearchHit[] {
  const seen = new Set<string>();
  return passagesIn(done).filter((hit) => {
    if (seen.has(hit.documentId) || !ofTrade(hit, industry)) return false;
    seen.add(hit.documentId);
    return true;
  });
}

function dealLine({ name, customer, amount, closedOn, outcome }: SimilarDeal, { t }: Turn): string {
  const facts = [
    t(`choices.opportunity.outcome.${outcome}`),
    amount === null ? "" : formatMoney(amount, t),
    formatShortDay(closedOn, t),
  ];
  return t("expert.cases.deal", {
    customer: customer.name,
    name,
    facts: facts.filter(Boolean).join(t("lead.listComma")),
  });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { industry } = given;
  const trade = industry ?? t("expert.cases.anyTrade");
  const documents = written(given, done).slice(0, told);
  const deals = output.deals.filter(({ alike }) => industry === null || alike.includes("industry"));
  const parts = [
    documents.length > 0
      ? [
          t("expert.cases.documents", { trade, count: documents.length }),
          ...documents.map(
            ({ title, passage }) => `- ${t("market.quote", { title, text: breathOf(passage) })}`,
          ),
        ].join("\n")
      : t("expert.cases.noDocuments", { trade }),
    deals.length > 0
      ? [
          t("expert.cases.deals", { trade, count: deals.length }),
          ...deals.slice(0, told).map((deal) => `- ${dealLine(deal, turn)}`),
        ].join("\n")
      : t("expert.cases.noDeals", { trade }),
    documents.length > 0 || deals.length > 0 ? t("expert.cases.next") : "",
  ];
  const reply = replyWith(turn, done, parts.filter(Boolean).join("\n\n"));
  const titles = new Set(documents.map(({ title }) => title));
  return {
    ...reply,
    artifacts: reply.artifacts.filter((card) => card.kind !== "passage" || titles.has(card.data.title)),
    citations: reply.citations.filter(({ title }) => titles.has(title)),
  };
}

function gather({ industry, outcome, question }: Input, done: FinishedCall[]): SkillCall[] {
  if (wasTried(done, "similar_deals")) return [];
  return [
    {
      tool: "similar_deals",
      input: { ...(industry && { industry }), outcome: outcome ?? "won", limit: 5 },
    },
    { tool: "knowledge_search", input: { query: question, types: ["case_study"], limit: 8 } },
  ];
}

/** Cases of a trade: what the library tells of them, and which deals were really won there. */
export const tellCasesSkill = defineSkill({
  name: "tell_cases",
  agent: "crm_expert",
  intents: [],
  shows: ["passage", "record_table"],
  input,
  read: (turn) => {
    const [industry] = industriesSaid(turn);
    const lost = /丢|输|没成|失败|lost/iu.test(turn.text);
    return {
      industry: industry ?? null,
      outcome: lost ? ("lost" as const) : null,
      question: turn.t("expert.cases.query", { trade: industry ?? turn.text.trim().slice(0, longest) }),
    };
  },
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
