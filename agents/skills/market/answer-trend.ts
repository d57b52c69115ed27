import { z } from "zod";
import type { AgentId, Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { industriesSaid } from "#agents/skills/industries-said.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter, RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({
  industries: z.array(z.string()),
  /** What records may call them: 光伏 as well as 能源. */
  terms: z.array(z.string()),
  /** The turn that was told, in the person's words. */
  topic: z.string().nullable(),
  words: z.string(),
});
type Input = z.output<typeof input>;

const asksOnly = /什么|哪些|有没有|怎么样|[?？]/u;
const orders = /通知|出个|发给|安排|应对|方案|帮我/u;

const heard =
  /^(?:刚|刚刚|才|今天|早上)?(?:看到|听说|听到|收到|看|有)(?:个|一?条|了)?(?:新闻|消息|说|通知|信息)?[：:，,\s]*/u;

/** 最近制造业都在上国产替代: what is told of the market, where its trade stands, without what is to be done about it. */
function topicOf(text: string, trades: readonly string[]): string | null {
  const parts = segmentsOf(text).filter((part) => part.text.length >= 4 && !orders.test(part.text));
  const told = parts.find((part) => trades.some((trade) => part.text.includes(trade))) ?? parts[0];
  if (!told || asksOnly.test(told.text)) return null;
  return told.text.trim().replace(heard, "").slice(0, 80) || null;
}

const tail = /(?:行业|产业|领域|业)$/u;

function read(turn: Turn): z.input<typeof input> {
  const industries = industriesSaid(turn);
  const said = turn.understanding.entities.flatMap((each) =>
    each.type === "industry" ? each.text.replace(tail, "") : [],
  );
  const terms = [...new Set([...said.filter((word) => word.length >= 2), ...industries])];
  return { industries, terms, topic: topicOf(turn.text, [...said, ...industries]), words: turn.text.trim() };
}

const named = 5;

/** Who of ours it touches: open deals and their sum, leads, customers of the trade; and what documents say to it. */
function calls({ terms, words }: Input): SkillCall[] {
  const any = (field: string): Filter => ({
    any: terms.map((value): Filter => ({ field, op: "contains", value })),
  });
  const count = (object: string, filters: Filter[], money: boolean, agent?: AgentId): SkillCall => ({
    tool: "record_aggregate",
    ...(agent && { agent }),
    input: {
      object,
      filter: { all: filters },
      measures: [
        { fn: "count", as: "count" },
        ...(money ? [{ fn: "sum", field: "budgetAmount", as: "sum" }] : []),
      ],
    },
  });
  const open: Filter = { related: "opportunities", where: { field: "outcome", op: "eq", value: "open" } };
  return [
    count("customer", [any("industry")], false),
    count("customer", [any("industry"), open], false, "strategy"),
    count(
      "lead",
      [any("industry"), { field: "status", op: "in", value: ["new", "qualified", "contacted"] }],
      true,
    ),
    { tool: "knowledge_search", agent: "product", input: { query: words.slice(0, 300), limit: 4 } },
    {
      tool: "record_list",
      agent: "sales",
      input: {
        object: "customer",
        filter: any("industry"),
        sort: [{ field: "lastActivityAt", direction: "desc" }],
        limit: named,
      },
    },
  ];
}

/** Who is touched, by name, each with whose customer it is. */
function customersText(done: FinishedCall[], { t }: Turn): string {
  const page = resultOf(done, "record_list")?.output as { records: RecordDto[]; total: number } | undefined;
  if (!page || page.records.length === 0) return "";
  const names = page.records.map(({ name, owner }) =>
    t("market.trend.customer", {
      name: String(name),
      owner: isNamed(owner) ? owner.name : t("agents.noOwner"),
    }),
  );
  return t("market.trend.customers", { names: names.join(t("lead.listComma")) });
}

function countAt(done: FinishedCall[], at: number, key = "count"): number {
  const call = done[at];
  if (call?.outcome.status !== "done") return 0;
  return Number((call.outcome.result.output as { rows: AggregateRow[] }).rows[0]?.[key] ?? 0);
}

const parts = ["sales", "product", "strategy"] as const;

/** What each of the others makes of it. */
function partsOf(industries: string, touched: boolean, { t }: Turn): string {
  return parts
    .map((agent) => {
      const text = t(`market.trend.${touched ? "step" : "watch"}.${agent}`, { industries });
      return `- ${t("market.trend.part", { agent: t(`agents.name.${agent}`), text })}`;
    })
    .join("\n");
}

function planOf(industries: string, turn: Turn): Artifact {
  const { t } = turn;
  return {
    kind: "plan",
    data: {
      title: t("market.trend.plan", { industries }),
      steps: parts.map((agent) => ({
        id: agent,
        title: t(`market.trend.step.${agent}`, { industries }),
        day: null,
        owner: t(`agents.name.${agent}`),
        state: "open" as const,
      })),
    },
  };
}

function compose({ industries, topic }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const known = quoteLines(done, 2, turn);
  if (industries.length === 0)
    return askFor(
      turn,
      done,
      [
        known.length > 0 ? known.map((line) => `- ${line}`).join("\n") : t("market.trend.noDocuments"),
        t("market.trend.which"),
      ].join("\n\n"),
      [{ key: "industry", label: t("fields.customer.industry") }],
    );
  const names = industries.join(t("lead.listComma"));
  if (done.every(({ outcome }) => outcome.status !== "done"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const [all, open, leads, budget] = [
    countAt(done, 0),
    countAt(done, 1),
    countAt(done, 2),
    countAt(done, 2, "sum"),
  ];
  const quotes = quoteLines(done, 2, turn);
  const touched = all + leads > 0;
  const text = [
    topic ? t("market.trend.topic", { topic }) : "",
    touched
      ? t("market.trend.touched", { names, all, open, leads, budget: formatMoney(budget, t) })
      : t("market.trend.untouched", { names }),
    customersText(done, turn),
    partsOf(names, touched, turn),
    quotes.length > 0 ? quotes.map((line) => `- ${line}`).join("\n") : t("market.trend.noDocuments"),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  const chip = { label: t("market.trend.chip", { names }), text: t("market.trend.chipText", { names }) };
  return {
    ...reply,
    artifacts: touched ? [planOf(names, turn), ...passages] : passages,
    suggestions: touched ? [chip] : [],
  };
}

/** A turn of the market: who of ours it touches, and what sales, product and strategy make of it, each with a part. */
export const answerTrendSkill = defineSkill({
  name: "answer_trend",
  agent: "market",
  party: [...parts],
  intents: ["trend.alert"],
  shows: ["plan", "passage", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => {
    if (done.length > 0) return [];
    const search = {
      tool: "knowledge_search" as const,
      input: { query: given.words.slice(0, 300), limit: 4 },
    };
    return given.industries.length === 0 ? [search] : calls(given);
  },
  compose,
});
