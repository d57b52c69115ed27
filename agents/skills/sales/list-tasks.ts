import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { ShownRecord } from "#lib/domains/conversations/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Days, periodSaid } from "../periods.ts";
import { saidScope } from "../said-scope.ts";
import { stalledCall, stalledIn, stalledRows, stalledText } from "./stalled-today.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  scope: z.unknown(),
  overdue: z.boolean(),
  /** Only what is late was asked for. */
  late: z.boolean(),
  first: z.boolean(),
  /** It is today that is asked about: what stands still is told unasked, to whom deals are shown. */
  watch: z.boolean(),
  /** Only the deals of those whose day it is; who leads others looks after theirs as well. */
  ownDeals: z.boolean(),
});
type Input = z.output<typeof input>;
type Task = RecordDto & {
  title: string;
  dueAt: string | null;
  startsAt: string | null;
  customer: { id: string; name: string } | null;
};
type Output = { total: number; records: Task[] };

const shown = 8;
const unfinished: Filter = { field: "status", op: "in", value: ["open", "doing"] };
/** Who leads others. */
const leads = new Set(["sales_manager", "sales_director"]);
const me: Filter = { field: "owner", op: "eq", value: { me: true } };

function read(turn: Turn): z.input<typeof input> {
  const today = dayOf(turn.now);
  const days: Days = periodSaid(turn) ?? { from: today, to: today };
  const { filter } = saidScope(turn);
  // What is late counts when one looks at today; another day is looked at for itself.
  const overdue = days.from <= today && today <= days.to;
  const late = asksLate.test(turn.clause.text) && overdue;
  const watch =
    days.from === today && days.to === today && !late && hasRight(turn.context, "opportunity.read");
  const ownDeals = filter !== null || !leads.has(turn.context.principal.role);
  const first = asksFirst.test(turn.clause.text);
  return { ...days, scope: filter ?? me, overdue, late, first, watch, ownDeals };
}

const listCall = (due: Filter, scope: unknown) => ({
  tool: "record_list" as const,
  input: {
    object: "task",
    filter: { all: [unfinished, due, scope as Filter] },
    sort: [{ field: "dueAt", direction: "asc" }],
    limit: 20,
  },
});

function gather({ from, to, scope, overdue, late, watch, ownDeals }: Input, done: FinishedCall[]) {
  if (done.length > 0) return [];
  const due: Filter = { field: "dueAt", op: "between", value: [from, to] };
  return [
    ...(late ? [] : [listCall(due, scope)]),
    ...(overdue ? [listCall({ field: "dueAt", op: "lt", value: from }, scope)] : []),
    ...(watch ? [stalledCall(ownDeals ? (scope as Filter) : undefined)] : []),
  ];
}

function outputAt(done: FinishedCall[], at: number): Output {
  const call = done[at];
  return call?.outcome.status === "done" ? (call.outcome.result.output as Output) : { total: 0, records: [] };
}

function lines(tasks: Task[], turn: Turn): string {
  return tasks
    .slice(0, shown)
    .map(({ title, startsAt, dueAt, customer }) => {
      const at = startsAt ?? dueAt;
      const time = at ? formatMoment(at, turn.t) : turn.t("insight.tasks.allDay");
      const about = customer && !title.includes(customer.name) ? `（${customer.name}）` : "";
      return `- ${turn.t("insight.tasks.line", { time, title })}${about}`;
    })
    .join("\n");
}

/** A task as 第一件, 上午那个 and 海川那件 point at it. */
function rowOf({ id, title, startsAt, dueAt, customer }: Task, { t }: Turn): ShownRecord {
  const at = startsAt ?? dueAt;
  return {
    ...{ type: "task", id, label: title },
    words: [at ? formatMoment(at, t) : "", customer?.name ?? ""].join(" "),
    ...(at && { figures: { dueAt: at } }),
    ...(customer && { company: { type: "customer", id: customer.id, label: customer.name } }),
  };
}

/** What is best done first: what is late, else what is due next. */
function firstLine(due: Task[], late: Task[], { t }: Turn): string {
  const [task] = [...late, ...due];
  if (!task) return "";
  const at = task.startsAt ?? task.dueAt;
  const when = at ? formatMoment(at, t) : t("insight.tasks.allDay");
  const why = t(late.length > 0 ? "selling.task.late" : "selling.task.next", { when });
  return t("selling.task.firstUp", { title: task.title, why });
}

/** 过期那几个呢: what is late, and not what is due today. */
const asksLate = /过期|逾期|超期|过了期|拖(?:着|了)没|没按时|overdue/iu;

const lateKey = (due: number, onlyLate: boolean): string =>
  onlyLate ? "insight.tasks.late" : due > 0 ? "insight.tasks.overdue" : "insight.tasks.noneButOverdue";

const asksFirst =
  /先(?:做|办|干|弄|处理|忙|搞)(?:哪|什么|啥)|哪(?:件|个|样)(?:事)?(?:最)?(?:急|要紧|优先|先办|先做)/u;

function compose({ from, to, overdue, first, late: onlyLate }: Input, turn: Turn, done: FinishedCall[]) {
  const { t } = turn;
  if (!resultOf(done, "record_list"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const nothing = { total: 0, records: [] };
  const due = onlyLate ? nothing : outputAt(done, 0);
  const late = overdue ? outputAt(done, onlyLate ? 0 : 1) : nothing;
  const day =
    from === to
      ? formatShortDay(from, t)
      : t("insight.days", { from: formatShortDay(from, t), to: formatShortDay(to, t) });
  const rest = due.total - Math.min(due.records.length, shown);
  const lead = first ? firstLine(due.records, late.records, turn) : "";
  const parts = [
    ...(lead ? [lead] : []),
    ...(due.total > 0
      ? [`${t("insight.tasks.head", { day, count: due.total })}\n${lines(due.records, turn)}`]
      : []),
    ...(rest > 0 ? [t("insight.tasks.more", { count: rest })] : []),
    ...(late.total > 0
      ? [`${t(lateKey(due.total, onlyLate), { day, count: late.total })}\n${lines(late.records, turn)}`]
      : []),
  ];
  const none = onlyLate ? t("insight.tasks.noneLate") : t("insight.tasks.none", { day });
  const stalled = stalledIn(done);
  const text = [parts.length > 0 ? parts.join("\n\n") : none, stalledText(stalled, turn)]
    .filter(Boolean)
    .join("\n\n");
  const suggestions = [{ label: t("insight.tasks.chip.label"), text: t("insight.tasks.chip.text") }];
  const reply = replyWith(turn, done, text);
  // 第一个 is the first that is read, whichever list it came from.
  const order = [...due.records, ...late.records].map((task) => rowOf(task, turn));
  return { ...reply, suggestions, state: { ...reply.state, shown: [...order, ...stalledRows(stalled)] } };
}

export const listTasksSkill = defineSkill({
  name: "list_tasks",
  agent: "sales",
  lead: inCharge,
  intents: ["task.list"],
  shows: ["record_table"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
