import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { ownerSaid } from "#agents/skills/sales-management/split-leads.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

const input = z.object({
  /** Only customers of that colleague. */
  owner: z.string().nullable(),
});
type Input = z.output<typeof input>;

type Figures = { rows: AggregateRow[]; names: Record<string, Record<string, string>> };
type Found = { id: string; name: string; wins: number; sum: number; days: number; kind: "again" | "grow" };

const told = 5;
const dayMs = 86_400_000;
/** After so long a first purchase has shown what it is worth. */
const settled = 180;

const by = (outcome: string, { owner }: Input, more: object[] = []): SkillCall => ({
  tool: "record_aggregate",
  input: {
    object: "opportunity",
    filter: {
      all: [
        { field: "outcome", op: "eq", value: outcome },
        ...(owner ? [{ field: "owner", op: "eq", value: owner }] : []),
      ],
    },
    names: owner ? [{ object: "user", name: owner }] : [],
    groupBy: [{ field: "customer" }],
    measures: [{ fn: "count", as: "count" }, ...more],
    sort: [{ field: more.length > 0 ? "sum" : "count", direction: "desc" }],
    limit: 200,
  },
});

const figuresAt = (done: FinishedCall[], at: number): Figures | undefined => {
  const call = done[at];
  return call?.outcome.status === "done" ? (call.outcome.result.output as Figures) : undefined;
};

/** Customers that have bought and have no open deal, the longest ago and the largest first. */
function candidates(done: FinishedCall[], now: Date): Found[] {
  const [won, open] = [figuresAt(done, 0), figuresAt(done, 1)];
  const busy = new Set((open?.rows ?? []).map((row) => String(row.customer)));
  return (
    (won?.rows ?? [])
      .filter((row) => row.customer !== null && !busy.has(String(row.customer)))
      // A customer out of the person's sight has no name here.
      .filter((row) => won?.names.customer?.[String(row.customer)] !== undefined)
      .map((row) => {
        const last = String(row.last ?? dayOf(now)).slice(0, 10);
        const days = Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(last)) / dayMs));
        const wins = Number(row.count ?? 0);
        const id = String(row.customer);
        const kind = wins > 1 ? ("again" as const) : ("grow" as const);
        return { id, name: won?.names.customer?.[id] ?? id, wins, sum: Number(row.sum ?? 0), days, kind };
      })
      .toSorted(
        (one, other) =>
          other.sum * Math.min(1, other.days / settled) - one.sum * Math.min(1, one.days / settled),
      )
  );
}

function tableOf(found: Found[], turn: Turn): Artifact {
  const { t } = turn;
  const columns = ["name", "kind", "wins", "sum", "days"].map((key) => ({
    key,
    label: t(`success.expand.column.${key}`),
    numeric: key !== "name" && key !== "kind",
  }));
  const rows = found.slice(0, 20).map(({ id, name, kind, wins, sum, days }) => ({
    ...{ id, href: `/customers/${id}` },
    cells: [
      { text: name, href: `/customers/${id}` },
      { text: t(`success.expand.${kind}`) },
      { text: String(wins), sort: wins },
      { text: formatMoney(sum, t), sort: sum },
      { text: String(days), sort: days },
    ],
  }));
  return {
    kind: "record_table",
    data: {
      title: t("success.expand.title"),
      object: "customer",
      href: null,
      total: found.length,
      columns,
      rows,
    },
  };
}

function compose({ owner }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!figuresAt(done, 0)) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const found = candidates(done, turn.now);
  if (found.length === 0)
    return replyWith(
      turn,
      [],
      [owner ? t("success.expand.noneOf", { owner }) : t("success.expand.none"), t("success.noUsage")].join(
        "\n\n",
      ),
    );
  const lines = found.slice(0, told).map(({ name, kind, wins, sum, days }, at) =>
    t("success.expand.line", {
      index: at + 1,
      name,
      kind: t(`success.expand.${kind}`),
      wins,
      sum: formatMoney(sum, t),
      days,
    }),
  );
  const [first] = found;
  const text = [
    owner
      ? t("success.expand.headOf", { owner, count: found.length })
      : t("success.expand.head", { count: found.length }),
    lines.join("\n"),
    t("success.expand.next", { name: first?.name ?? "" }),
    t("success.noUsage"),
  ];
  const reply = replyWith(turn, [], text.join("\n\n"));
  const shown = found.slice(0, 20).map(({ id, name }) => ({ type: "customer", id, label: name }));
  return { ...reply, artifacts: [tableOf(found, turn)], state: { ...reply.state, shown } };
}

/** Customers that may buy more: they have bought and nothing is open with them, ranked by what the records hold. */
export const findExpansionSkill = defineSkill({
  name: "find_expansion",
  agent: "customer_success",
  intents: ["expansion.find"],
  shows: ["record_table"],
  input,
  read: (turn) => ({ owner: ownerSaid(turn) ?? null }),
  gather: (given, _turn, done) =>
    done.length > 0
      ? []
      : [
          by("won", given, [
            { fn: "sum", field: "amount", as: "sum" },
            { fn: "max", field: "closedAt", as: "last" },
          ]),
          by("open", given),
        ],
  compose,
});
