import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { type Days, periodSaid } from "#agents/skills/periods.ts";
import { saidScope } from "#agents/skills/said-scope.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { monthOf } from "./month-of.ts";
import { figure, figuresAt, recordsAt } from "./outputs.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  scope: z.custom<Filter>().nullable(),
  words: z.enum(["mine", "team", "all"]),
});
type Input = z.output<typeof input>;
type Deal = RecordDto & {
  name: string;
  amount: number | null;
  customer: { id: string; name: string } | null;
};

const bands = [100_000, 500_000, 1_000_000];
const deepDiscount = 20;
const concentrated = 0.5;
const listed = 50;

function read(turn: Turn): z.input<typeof input> {
  const { filter, words } = saidScope(turn);
  return { ...(periodSaid(turn) ?? monthOf(dayOf(turn.now))), scope: filter, words };
}

function wonIn({ from, to }: Days, scope: Filter | null, more: Filter[] = []): Filter {
  const won: Filter[] = [
    { field: "outcome", op: "eq", value: "won" },
    { field: "closedAt", op: "between", value: [from, to] },
  ];
  return { all: [...won, ...(scope ? [scope] : []), ...more] };
}

const count = (filter: Filter, groupBy: { field: string }[] = []): SkillCall => ({
  tool: "record_aggregate",
  input: {
    object: "opportunity",
    filter,
    groupBy,
    limit: 200,
    measures: [
      { fn: "count", as: "count" },
      { fn: "sum", field: "amount", as: "sum" },
    ],
  },
});

/** All of it, the deals themselves, and how many had prices, discounts, deep ones, and risks that are still open. */
function calls(given: Input, done: FinishedCall[]): SkillCall[] {
  const { scope } = given;
  const part = (more: Filter) => count(wonIn(given, scope, [more]));
  const items = (where?: Filter, none = false): Filter => ({
    related: "items",
    ...(where && { where }),
    ...(none && { count: { op: "eq" as const, value: 0 } }),
  });
  if (done.length === 0) {
    const sort = [{ field: "amount", direction: "desc" }];
    return [
      count(wonIn(given, scope)),
      {
        tool: "record_list",
        input: { object: "opportunity", filter: wonIn(given, scope), sort, limit: listed },
      },
      part(items(undefined, true)),
      part(items({ field: "discount", op: "gt", value: 0 })),
      part(items({ field: "discount", op: "gt", value: deepDiscount })),
      part({ related: "risks", where: { field: "status", op: "eq", value: "open" } }),
    ];
  }
  const customers = [
    ...new Set((recordsAt<Deal>(done, 1)?.records ?? []).flatMap(({ customer }) => customer?.id ?? [])),
  ];
  if (done.length > 6 || customers.length === 0) return [];
  const all: Filter[] = [
    { field: "outcome", op: "eq", value: "won" },
    { field: "customer", op: "in", value: customers },
  ];
  return [count({ all }, [{ field: "customer" }])];
}

/** How many deals, and how much, lie in each band of amounts. */
function distribution(deals: Deal[], turn: Turn): string {
  const { t } = turn;
  const edges = [0, ...bands];
  return edges
    .flatMap((from, at) => {
      const to = edges[at + 1] ?? Number.POSITIVE_INFINITY;
      const within = deals.filter(({ amount }) => amount !== null && amount >= from && amount < to);
      if (within.length === 0) return [];
      const range = Number.isFinite(to)
        ? t(from === 0 ? "management.quality.under" : "management.quality.band", {
            from: formatMoney(from, t),
            to: formatMoney(to, t),
          })
        : t("management.quality.over", { from: formatMoney(from, t) });
      return [t("management.quality.inBand", { range, count: within.length })];
    })
    .join(t("lead.listComma"));
}

function findings(done: FinishedCall[], turn: Turn): string[] {
  const { t } = turn;
  const total = figure(figuresAt(done, 0), "count");
  const sum = figure(figuresAt(done, 0), "sum");
  const deals = recordsAt<Deal>(done, 1)?.records ?? [];
  const [bare, cut, deep, risky] = [2, 3, 4, 5].map((at) => figure(figuresAt(done, at), "count"));
  const risk = figure(figuresAt(done, 5), "sum");
  const priced = total - (bare ?? 0);
  const again = (figuresAt(done, 6)?.rows ?? []).filter((row) => Number(row.count ?? 0) > 1).length;
  const customers = new Set(deals.flatMap(({ customer }) => customer?.id ?? [])).size;
  const [largest] = deals;
  const share = sum > 0 ? (largest?.amount ?? 0) / sum : 0;
  return [
    t("management.quality.spread", { bands: distribution(deals, turn) || t("management.noAmount") }),
    ...(share >= concentrated && total > 1
      ? [t("management.quality.concentrated", { name: largest?.name ?? "", share: Math.round(share * 100) })]
      : []),
    priced === 0
      ? t("management.quality.noPrices")
      : t("management.quality.discount", { priced, cut: cut ?? 0, deep: deep ?? 0, percent: deepDiscount }),
    (risky ?? 0) > 0
      ? t("management.quality.risk", { count: risky ?? 0, amount: formatMoney(risk, t) })
      : t("management.quality.noRisk"),
    t("management.quality.again", { again, customers }),
  ];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const failed = figuresAt(done, 0) ? undefined : failureText(turn, done);
  if (failed) return replyWith(turn, [], failed);
  const total = figure(figuresAt(done, 0), "count");
  const sum = figure(figuresAt(done, 0), "sum");
  const days = t("insight.days", { from: formatShortDay(given.from, t), to: formatShortDay(given.to, t) });
  const scope = t(`insight.scope.${given.words}`);
  if (total === 0) return replyWith(turn, [], t("management.quality.none", { scope, days }));
  const params = {
    scope,
    days,
    count: total,
    sum: formatMoney(sum, t),
    average: formatMoney(Math.round(sum / total), t),
  };
  const lines = findings(done, turn).map((line) => `- ${line}`);
  const reply = replyWith(turn, done, [t("management.quality.head", params), lines.join("\n")].join("\n\n"));
  const isList = (artifact: Artifact) => artifact.kind === "record_table" && artifact.data.columns.length > 3;
  return { ...reply, artifacts: reply.artifacts.filter(isList).slice(0, 1) };
}

/** How good the deals of a period are: their sizes, discounts, open risks, and who bought again. */
export const judgeDealQualitySkill = defineSkill({
  name: "judge_deal_quality",
  agent: "sales_management",
  intents: ["deal.quality"],
  shows: ["record_table"],
  input,
  read,
  gather: (given, _turn, done) => calls(given, done),
  compose,
});
