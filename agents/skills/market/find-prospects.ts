import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { industriesSaid } from "#agents/skills/industries-said.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { type CompanySize, companySizes } from "#lib/domains/leads/contract.ts";
import { placesWithin } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Prospect, prospectsOf } from "./prospects.ts";

const range = z.object({ from: z.number(), to: z.number().nullable() }).nullable();
type Range = z.output<typeof range>;
const input = z.object({
  industries: z.array(z.string()),
  regions: z.array(z.string()),
  sizes: z.array(z.enum(companySizes)),
  employees: range,
  budget: range,
  /** Yearly turnover, which only companies have on record. */
  revenue: range,
});
type Input = z.output<typeof input>;
type Page = { total: number; records: RecordDto[] };

const listed = 30;
const spoken = 3;

const turnoverWords = /营收|营业额|年收入|产值|销售额|revenue|turnover/iu;
type Said = { amount: number; max?: number; bound?: string };
const rangeOf = ({ amount, max, bound }: Said): Range =>
  bound === "max" ? { from: 0, to: amount } : { from: amount, to: max ?? null };

function within(field: string, between: Range): Filter[] {
  if (!between) return [];
  const { from, to } = between;
  return [to === null ? { field, op: "gte", value: from } : { field, op: "between", value: [from, to] }];
}

const andMore = /(?:规模|型|企业|公司|厂|等)?(?:及|或)?以上|往上|起步|不要小|or larger|and up/iu;
const andLess = /(?:规模|型|企业|公司|厂|等)?(?:及|或)?以下|往下|不超过|or smaller/iu;

/** 中等规模以上: that size and all that are larger. */
function bandsOf(band: CompanySize, text: string): CompanySize[] {
  const at = companySizes.indexOf(band);
  if (andMore.test(text)) return companySizes.slice(at);
  return andLess.test(text) ? companySizes.slice(0, at + 1) : [band];
}

/** 长三角 by the provinces and cities that lie in it as well. */
const withPlaces = (regions: string[]): string[] => [
  ...new Set(regions.flatMap((name) => [name, ...placesWithin(name)])),
];

function read(turn: Turn): z.input<typeof input> {
  const { understanding } = turn;
  const regions = understanding.entities.flatMap((each) => (each.type === "region" ? each.value.name : []));
  const size = understanding.entities.find(({ type }) => type === "size");
  const money = understanding.entities.find((entity) => entity.type === "money");
  const sum = money?.type === "money" ? rangeOf(money.value) : null;
  const turnover = turnoverWords.test(understanding.text);
  const staff =
    size?.type === "size" && size.value.employees !== undefined && size.value.bound ? size.value : null;
  return {
    industries: industriesSaid(turn),
    regions,
    sizes: size?.type === "size" && !staff ? bandsOf(size.value.band, understanding.text) : [],
    employees: staff ? rangeOf({ ...staff, amount: staff.employees ?? 0 }) : null,
    budget: turnover ? null : sum,
    revenue: turnover ? sum : null,
  };
}

const anyOf = (field: string, names: string[]): Filter[] =>
  names.length === 0 ? [] : [{ any: names.map((value): Filter => ({ field, op: "contains", value })) }];

/** Companies that have not bought yet, and leads that are neither converted nor lost. */
function filters({ industries, regions: said, sizes, employees, budget, revenue }: Input): {
  customer: Filter;
  lead: Filter;
} {
  const regions = withPlaces(said);
  const places: Filter[] =
    said.length === 0
      ? []
      : [
          {
            any: ["region", "city"].flatMap((field): Filter[] => [
              ...said.map((value): Filter => ({ field, op: "contains", value })),
              { field, op: "in", value: regions },
            ]),
          },
        ];
  const shared = [...anyOf("industry", industries), ...places, ...within("employees", employees)];
  const is = (field: string): Filter[] => (sizes.length > 0 ? [{ field, op: "in", value: [...sizes] }] : []);
  return {
    customer: {
      all: [
        { field: "status", op: "in", value: ["prospect", "qualified"] },
        ...shared,
        ...is("size"),
        ...within("annualRevenue", revenue),
      ],
    },
    lead: {
      all: [
        { field: "status", op: "in", value: ["new", "qualified", "contacted"] },
        ...shared,
        ...is("companySize"),
        ...within("budgetAmount", budget),
      ],
    },
  };
}

/** The page of a kind of record, once it was read. */
const pageOf = (done: FinishedCall[], object: "customer" | "lead" | "contact"): Page | undefined => {
  const call = done.findLast(({ tool, input: asked }) => tool === "record_list" && asked.object === object);
  return call?.outcome.status === "done" ? (call.outcome.result.output as Page) : undefined;
};

/** The trades that make up a wider one. */
const parts: Record<string, string[]> = {
  制造业: ["机械", "电子", "汽配", "纺织", "化工", "食品", "家居", "医药", "电气", "建材", "五金", "服装"],
};

function searches(given: Input): SkillCall[] {
  const { customer, lead } = filters(given);
  const sort = [{ field: "score", direction: "desc" }];
  const leads = { object: "lead", filter: lead, sort, limit: listed };
  return [
    { tool: "record_list", input: { object: "customer", filter: customer, limit: listed } },
    ...(given.revenue ? [] : [{ tool: "record_list" as const, input: leads }]),
  ];
}

/** How documents say to begin with such companies: the whole question first, then shorter ones. */
function howToBegin({ industries }: Input, { t }: Turn, done: FinishedCall[]): SkillCall[] {
  const trade = industries.join(" ");
  const questions = [
    [trade, t("market.prospects.query")].filter(Boolean).join(" "),
    trade && t("market.prospects.howTo", { trade }),
    trade && t("market.prospects.buyers", { trade }),
  ];
  return nextSearch(done, questions, { limit: 4 });
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (done.length === 0) {
    return [...searches(given), ...howToBegin(given, turn, done)];
  }
  const search = howToBegin(given, turn, done);
  if (search.length > 0) return search;
  // Who is called a maker is mostly kept by what they make.
  const lists = done.filter(
    ({ tool, input: asked }) => tool === "record_list" && asked.object === "customer",
  );
  const empty = (["customer", "lead"] as const).every((object) => (pageOf(done, object)?.total ?? 0) === 0);
  if (lists.length === 1 && empty && given.industries.some((name) => name in parts))
    return searches({ ...given, industries: given.industries.flatMap((name) => parts[name] ?? [name]) });
  const ids = (pageOf(done, "customer")?.records ?? []).map(({ id }) => id);
  const tried = done.some(({ input: asked }) => asked.object === "contact");
  if (tried || ids.length === 0) return [];
  const filter: Filter = { field: "customer", op: "in", value: ids };
  return [{ tool: "record_list", input: { object: "contact", filter, limit: 50 } }];
}

function tableOf(prospects: Prospect[], total: number, turn: Turn): Artifact {
  const { t } = turn;
  const columns = ["name", "kind", "size", "contact", "region", "reason"].map((key) => ({
    key,
    label: t(`market.prospects.column.${key}`),
  }));
  const rows = prospects.map(({ id, object, href, name, size, contact, region, reason }) => ({
    ...{ id, href },
    cells: [
      { text: name, href },
      { text: t(`objects.${object}`) },
      { text: size ? t(`lead.size.${size}`) : "—" },
      { text: contact ?? "—" },
      { text: region ?? "—" },
      { text: reason },
    ],
  }));
  return {
    kind: "record_table",
    data: { title: t("market.prospects.title"), object: "customer", href: null, total, columns, rows },
  };
}

function wordsOf({ industries, regions, sizes, budget }: Input, turn: Turn): string {
  const { t } = turn;
  const parts = [...regions, ...industries, ...sizes.map((size) => t(`lead.size.${size}`))];
  const words = parts.join(t("lead.listComma"));
  return budget ? `${words}${words ? t("lead.listComma") : ""}${t("market.prospects.budget")}` : words;
}

/** All that was found in one list, each with why to call them now. */
function found(done: FinishedCall[], { now, t }: Turn): Prospect[] {
  return prospectsOf({
    customers: pageOf(done, "customer")?.records ?? [],
    leads: pageOf(done, "lead")?.records ?? [],
    contacts: pageOf(done, "contact")?.records ?? [],
    today: dayOf(now),
    say: (key, params) => {
      const shown = "day" in params ? { ...params, day: formatShortDay(String(params.day), t) } : params;
      return t(`market.prospects.reason.${key}`, shown);
    },
  });
}

function strategyText(words: string, turn: Turn, done: FinishedCall[]): string {
  const quotes = quoteLines(done, 2, turn).map((line) => `- ${line}`);
  if (quotes.length === 0) return turn.t("market.prospects.noStrategy", { words });
  return `${turn.t("market.prospects.strategy")}\n${quotes.join("\n")}`;
}

function firstOnes(prospects: Prospect[], { t }: Turn): string {
  const lines = prospects.slice(0, spoken).map(({ name, contact, reason }, at) =>
    t("market.prospects.line", {
      index: at + 1,
      name,
      contact: contact ?? t("market.prospects.noContact"),
      reason,
    }),
  );
  return `${t("market.prospects.first")}\n${lines.join("\n")}`;
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const [customers, leads] = [pageOf(done, "customer"), pageOf(done, "lead")];
  if (!customers && !leads) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const words = wordsOf(given, turn) || t("market.prospects.these");
  const [companies, people] = [customers?.total ?? 0, leads?.total ?? 0];
  const total = companies + people;
  const strategy = strategyText(words, turn, done);
  if (total === 0) {
    const text = [t("market.prospects.none", { words }), strategy].join("\n\n");
    return replyWith(turn, done, text, { artifacts: [] });
  }
  const prospects = found(done, turn);
  const head = t("market.prospects.head", { words, total, customers: companies, leads: people });
  const base = replyWith(turn, done, [head, firstOnes(prospects, turn), strategy].join("\n\n"));
  const names = prospects.slice(0, 1).map(({ name }) => name);
  const suggestions = names.map((name) => ({
    label: t("market.prospects.visit", { name }),
    text: t("market.prospects.visitText", { name }),
  }));
  const shown = prospects.map(({ object, id, name }) => ({ type: object, id, label: name }));
  return {
    ...base,
    artifacts: [tableOf(prospects, total, turn)],
    suggestions,
    // 只看一千人以上的 goes on from the companies.
    state: {
      ...base.state,
      shown,
      query: { object: "customer", filter: filters(given).customer, unresolved: [] },
    },
  };
}

/** Companies and leads that may buy, by trade, place and size, whom to call first, and how documents say to begin. */
export const findProspectsSkill = defineSkill({
  name: "find_prospects",
  agent: "market",
  // Whoever sells is answered by sales, whoever wins leads by marketing.
  lead: ({ context }) => (context.principal.role.startsWith("sales") ? "sales" : "market"),
  intents: ["prospect.find"],
  shows: ["record_table"],
  input,
  read,
  gather,
  compose,
});
