import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { saidScope } from "#agents/skills/said-scope.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { type Figures, figuresAt } from "./outputs.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  scope: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
});
type Input = z.output<typeof input>;
type Row = { id: string; name: string; talks: number; deals: number; untouched: number; amount: number };

const shown = 8;
const dayMs = 86_400_000;
const weekDays = 6;

function read(turn: Turn): z.input<typeof input> {
  const today = dayOf(turn.now);
  const week = { from: dayOf(new Date(turn.now.getTime() - weekDays * dayMs)), to: today };
  const said = periodSaid(turn) ?? week;
  const names = turn.understanding.entities.flatMap((each) =>
    each.type === "person" ? [{ object: "user", name: each.value.name }] : [],
  );
  const [name] = names;
  const one: Filter | null = name ? { field: "owner", op: "eq", value: name.name } : null;
  // What lies ahead has not been done by anybody yet.
  return {
    from: said.from,
    to: [said.to, today].toSorted()[0] ?? today,
    scope: one ?? saidScope(turn).filter,
    names,
  };
}

/** Talks of the period by person; what each has open; and what of it nobody has touched. */
function calls({ from, to, scope, names }: Input) {
  const within: Filter = { field: "at", op: "between", value: [from, to] };
  const open: Filter = { field: "outcome", op: "eq", value: "open" };
  const quiet: Filter = { related: "activities", where: within, count: { op: "eq", value: 0 } };
  const by = (object: string, filters: Filter[], sum: boolean) => ({
    tool: "record_aggregate" as const,
    input: {
      object,
      filter: { all: [...filters, ...(scope ? [scope] : [])] },
      groupBy: [{ field: "owner" }],
      measures: [{ fn: "count", as: "count" }, ...(sum ? [{ fn: "sum", field: "amount", as: "sum" }] : [])],
      limit: 200,
      names,
    },
  });
  return [
    by("activity", [within], false),
    by("opportunity", [open], false),
    by("opportunity", [open, quiet], true),
  ];
}

function rowsOf(done: FinishedCall[]): Row[] {
  const [talks, deals, quiet] = [0, 1, 2].map((at) => figuresAt(done, at));
  const people = new Map<string, Row>();
  const add = (figures: Figures | undefined, key: "talks" | "deals" | "untouched") => {
    for (const row of figures?.rows ?? []) {
      const id = String(row.owner ?? "");
      if (id === "") continue;
      const name = figures?.names.owner?.[id] ?? id;
      const known = people.get(id) ?? { id, name, talks: 0, deals: 0, untouched: 0, amount: 0 };
      people.set(id, {
        ...known,
        [key]: Number(row.count ?? 0),
        amount: known.amount + Number(row.sum ?? 0),
      });
    }
  };
  add(talks, "talks");
  add(deals, "deals");
  add(quiet, "untouched");
  return [...people.values()].toSorted(
    (one, other) => one.talks - other.talks || other.amount - one.amount || other.untouched - one.untouched,
  );
}

function tableOf(rows: Row[], days: string, turn: Turn): Artifact {
  const { t } = turn;
  const columns = ["person", "talks", "deals", "untouched", "amount"].map((key) => ({
    key,
    label: t(`management.review.column.${key}`),
    numeric: key !== "person",
  }));
  const cells = ({ name, talks, deals, untouched, amount }: Row) => [
    { text: name },
    { text: String(talks), sort: talks },
    { text: String(deals), sort: deals },
    { text: String(untouched), sort: untouched, ...(untouched > 0 && { tone: "warn" as const }) },
    { text: formatMoney(amount, t), sort: amount },
  ];
  return {
    kind: "record_table",
    data: {
      ...{
        title: t("management.review.title", { days }),
        object: "user",
        href: null,
        total: rows.length,
        columns,
      },
      rows: rows.map((row) => ({ id: row.id, cells: cells(row) })),
    },
  };
}

function compose({ from, to, names }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (done.every(({ outcome }) => outcome.status !== "done"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const [first] = done;
  const unknown = first ? (figuresAt(done, 0)?.unknown ?? []) : [];
  if (unknown.length > 0) {
    const said = unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names: said }), { confidence: 0.6 });
  }
  const days = t("insight.days", { from: formatShortDay(from, t), to: formatShortDay(to, t) });
  const rows = rowsOf(done);
  if (rows.length === 0) return replyWith(turn, [], t("management.review.none", { days }));
  const idle = rows.filter(({ talks, deals }) => talks === 0 && deals > 0);
  const line = (row: Row) =>
    t(row.untouched > 0 ? "management.review.line" : "management.review.lineClean", {
      ...row,
      amount: formatMoney(row.amount, t),
    });
  const list = (some: Row[]) =>
    some
      .slice(0, shown)
      .map((row) => `- ${line(row)}`)
      .join("\n");
  const busy = rows.filter((row) => !idle.includes(row));
  const head =
    names.length > 0
      ? t("management.review.one", { days })
      : t(idle.length > 0 ? "management.review.idle" : "management.review.nobodyIdle", {
          days,
          count: idle.length,
        });
  const text = [
    names.length > 0 ? `${head}\n${list(rows)}` : idle.length > 0 ? `${head}\n${list(idle)}` : head,
    names.length === 0 && busy.length > 0 ? `${t("management.review.others")}\n${list(busy)}` : "",
    idle.length > 0 ? t("management.review.next", { name: idle[0]?.name ?? "" }) : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  return { ...reply, artifacts: rows.length > 1 ? [tableOf(rows, days, turn)] : [] };
}

/** Who has followed up and who has not: talks of a period by person, and the open deals that nobody has touched in it. */
export const reviewActivitySkill = defineSkill({
  name: "review_activity",
  agent: "sales_management",
  intents: ["activity.review"],
  shows: ["record_table"],
  input,
  read,
  gather: (given, _turn, done) => (done.length === 0 ? calls(given) : []),
  compose,
});
