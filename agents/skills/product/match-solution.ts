import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { sharedWords } from "./match-words.ts";

const input = z.object({ subject: z.custom<Subject>(), words: z.string(), industry: z.string().nullable() });
type Input = z.output<typeof input>;
type Catalogue = {
  products: RecordDto[];
  prices: { product: { id: string }; unitPrice: number; minQuantity: number }[];
};

const most = 3;
/** A sentence of so few characters names no need. */
const shortest = 12;

function read(turn: Turn): z.input<typeof input> {
  const industry = turn.understanding.entities.find(({ type }) => type === "industry");
  const need = turn.understanding.entities.find(({ type }) => type === "need");
  return {
    subject: readSubject(turn, ["customer"]),
    words: need?.type === "need" ? need.value.name : turn.text.trim(),
    industry: industry?.type === "industry" ? industry.value.name : null,
  };
}

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

/** What they want: as it was said, with the need that stands in the records. */
function needOf({ words }: Input, done: FinishedCall[]): string {
  const kept = briefIn(done)?.deals[0]?.need;
  return [words, typeof kept === "string" ? kept : ""].filter(Boolean).join(" ");
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear) return [];
  if (refs.customer && !wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: refs.customer.type, id: refs.customer.id } }];
  if (wasTried(done, "product_list")) return [];
  const need = needOf(given, done);
  const industry = given.industry ?? briefIn(done)?.customer?.industry;
  return [
    { tool: "product_list", input: { limit: 50 } },
    { tool: "knowledge_search", input: { query: need.slice(0, 300), limit: 4 } },
    ...(typeof industry === "string" && industry !== ""
      ? [{ tool: "similar_deals" as const, input: { industry, outcome: "won", limit: 2 } }]
      : []),
  ];
}

type Match = { product: RecordDto; shared: string[]; price: number | null };

function matches(given: Input, done: FinishedCall[]): Match[] {
  const catalogue = resultOf(done, "product_list")?.output as Catalogue | undefined;
  const need = needOf(given, done);
  return (catalogue?.products ?? [])
    .map((product) => {
      const described = [product.name, product.category, product.description].filter(Boolean).join(" ");
      const prices = (catalogue?.prices ?? []).filter((price) => price.product.id === product.id);
      const [first] = prices.toSorted((one, other) => one.minQuantity - other.minQuantity);
      return { product, shared: sharedWords(need, described), price: first?.unitPrice ?? null };
    })
    .filter(({ shared }) => shared.length > 0)
    .toSorted((one, other) => other.shared.length - one.shared.length)
    .slice(0, most);
}

function matchText({ product, shared, price }: Match, at: number, { t }: Turn): string {
  return t("product.match.line", {
    index: at + 1,
    name: String(product.name ?? ""),
    shared: shared.slice(0, 4).join(t("lead.listComma")),
    price: price === null ? t("product.match.noPrice") : formatMoney(price, t),
  });
}

function caseText(done: FinishedCall[], { t }: Turn): string {
  const deals = (resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined)?.deals;
  if (!deals) return "";
  if (deals.length === 0) return t("management.score.noSimilar");
  const names = deals.map(({ name, customer }) => `${customer.name} ${name}`).join(t("lead.listComma"));
  return t("product.match.cases", { names });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear) return askWhich(turn, done, unclear);
  if (!resultOf(done, "product_list"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const found = matches(given, done);
  const quotes = quoteLines(done, 2, turn).map((line) => `- ${line}`);
  if (found.length === 0 && quotes.length === 0 && turn.text.length < shortest)
    return askFor(turn, [], t("product.match.whatNeed"), [
      { key: "need", label: t("fields.opportunity.need") },
    ]);
  const text = [
    found.length > 0
      ? `${t("product.match.head", { count: found.length })}\n${found.map((match, at) => matchText(match, at, turn)).join("\n")}`
      : t("product.match.none"),
    quotes.length > 0
      ? `${t("product.match.documents")}\n${quotes.join("\n")}`
      : t("product.match.noDocuments"),
    caseText(done, turn),
    found.length > 0 ? t("product.match.next") : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  return about({ ...reply, artifacts: passages }, [refs.customer]);
}

/** What of ours fits a need: products whose description answers it, what documents say, whom it was sold to before. */
export const matchSolutionSkill = defineSkill({
  name: "match_solution",
  agent: "product",
  intents: ["solution.match"],
  shows: ["passage", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
