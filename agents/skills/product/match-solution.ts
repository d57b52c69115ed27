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
import { adviceForSize, adviceForTrade, editionsIn } from "./size-advice.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  words: z.string(),
  industry: z.string().nullable(),
  /** How many people the company has, where it was said. */
  employees: z.number().nullable(),
});
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
  const size = turn.understanding.entities.find(
    (each) => each.type === "size" && each.value.employees !== undefined,
  );
  return {
    subject: readSubject(turn, ["customer"]),
    words: need?.type === "need" ? need.value.name : turn.text.trim(),
    industry: industry?.type === "industry" ? industry.value.name : null,
    employees: size?.type === "size" ? (size.value.employees ?? null) : null,
  };
}

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

/** What they want: as it was said, with the need that stands in the records. */
function needOf({ words }: Input, done: FinishedCall[]): string {
  const kept = briefIn(done)?.deals[0]?.need;
  return [words, typeof kept === "string" ? kept : ""].filter(Boolean).join(" ");
}

const industryOf = (given: Input, done: FinishedCall[]): string => {
  const known = given.industry ?? briefIn(done)?.customer?.industry;
  return typeof known === "string" ? known : "";
};

/** How many people the company has: as it was said, else as it is on record. */
function sizeOf({ employees }: Input, done: FinishedCall[]): number | null {
  const known = briefIn(done)?.customer?.employees;
  return employees ?? (typeof known === "number" ? known : null);
}

/** How to choose by size and trade stands in a document of its own; what answers the words is looked for last. */
function howToChoose(given: Input, { t }: Turn, done: FinishedCall[]): SkillCall[] {
  const tried = done.filter(({ tool }) => tool === "knowledge_search").length;
  const size = sizeOf(given, done);
  const guides = size === null ? [] : [t("product.match.bySize"), t("product.match.guide")];
  const known = size === null || adviceForSize(done, size) !== undefined;
  const asked = [...(known ? guides.slice(0, tried) : guides), needOf(given, done)];
  const query = [...asked][known && tried > 0 && tried < guides.length ? asked.length - 1 : tried];
  const last = done.findLast(({ tool }) => tool === "knowledge_search")?.input.query;
  if (!query || last === needOf(given, done).slice(0, 300)) return [];
  return [{ tool: "knowledge_search", input: { query: query.slice(0, 300), limit: 4 } }];
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const lookups = lookUp(given.subject, done);
  if (lookups.length > 0) return lookups;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear) return [];
  if (refs.customer && !wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: refs.customer.type, id: refs.customer.id } }];
  const industry = industryOf(given, done);
  if (wasTried(done, "product_list")) return howToChoose(given, turn, done);
  return [
    { tool: "product_list", input: { limit: 50 } },
    ...howToChoose(given, turn, done),
    ...(industry !== ""
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

/** What documents advise for a company of that size and trade, and which products those editions are. */
function adviceText(given: Input, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const [size, industry] = [sizeOf(given, done), industryOf(given, done)];
  const forSize = size === null ? undefined : adviceForSize(done, size);
  const forTrade = industry === "" ? undefined : adviceForTrade(done, industry);
  const catalogue = resultOf(done, "product_list")?.output as Catalogue | undefined;
  const editions = editionsIn(forSize?.text ?? "");
  const family = /[a-z]{2,}|财务/iu.exec(given.words)?.[0]?.toLowerCase();
  const own = (catalogue?.products ?? [])
    .map(({ id, name }) => ({ id, name: String(name) }))
    .filter(({ name }) => editions.some((each) => name.includes(each)))
    .filter(({ name }) => !family || name.toLowerCase().includes(family));
  const priced = own.slice(0, most).map(({ id, name }) => {
    const price = catalogue?.prices.find(({ product }) => product.id === id)?.unitPrice;
    return price === undefined ? name : t("product.match.priced", { name, price: formatMoney(price, t) });
  });
  const lines = [
    forSize && t("product.match.forSize", { count: size ?? 0, ...forSize }),
    priced.length > 0 && t("product.match.editions", { names: priced.join(t("lead.listComma")) }),
    forTrade && t("product.match.forTrade", { industry, ...forTrade }),
  ];
  return lines.filter(Boolean).join("\n");
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
  const advice = adviceText(given, turn, done);
  const quotes = quoteLines(done, advice ? 1 : 2, turn).map((line) => `- ${line}`);
  if (found.length === 0 && quotes.length === 0 && turn.text.length < shortest)
    return askFor(turn, [], t("product.match.whatNeed"), [
      { key: "need", label: t("fields.opportunity.need") },
    ]);
  const text = [
    advice,
    found.length > 0
      ? `${t("product.match.head", { count: found.length })}\n${found.map((match, at) => matchText(match, at, turn)).join("\n")}`
      : advice
        ? ""
        : t("product.match.none"),
    quotes.length > 0
      ? `${t("product.match.documents")}\n${quotes.join("\n")}`
      : t("product.match.noDocuments"),
    caseText(done, turn),
    found.length > 0 ? t("product.match.next") : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  // Only what is told is cited.
  const citations = reply.citations.filter(({ title }) => reply.text.includes(title));
  const passages = reply.artifacts.filter(
    ({ kind, data }) => kind === "passage" && reply.text.includes(data.title),
  );
  const once = passages.filter(
    ({ data }, at) =>
      passages.findIndex(
        (each) => each.data === data || JSON.stringify(each.data) === JSON.stringify(data),
      ) === at,
  );
  return about({ ...reply, citations, artifacts: once }, [refs.customer]);
}

/** What of ours fits a need: products whose description answers it, what documents say, whom it was sold to before. */
export const matchSolutionSkill = defineSkill({
  name: "match_solution",
  agent: "product",
  intents: ["solution.match"],
  shows: ["passage", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
