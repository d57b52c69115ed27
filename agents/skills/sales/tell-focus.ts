import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { type Days, periodSaid } from "#agents/skills/periods.ts";
import { recordFacts } from "#agents/skills/query-words/record-line.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({ from: z.string(), to: z.string(), own: z.boolean() });
type Input = z.output<typeof input>;
type Deal = RecordDto & { name: string; stuck?: StuckCause[] };
type Page<R> = { total: number; records: R[] };

const most = 3;
const mine: Filter = { field: "owner", op: "eq", value: { me: true } };
const open: Filter = { field: "outcome", op: "eq", value: "open" };

function read(turn: Turn): z.input<typeof input> {
  const today = dayOf(turn.now);
  const days: Days = periodSaid(turn) ?? { from: today, to: today };
  return { ...days, own: turn.context.principal.role === "sales_rep" };
}

/** What is to be done until then and what is late; the weightiest open deals, and what holds them. */
function calls({ to, own }: Input): SkillCall[] {
  const unfinished: Filter = { field: "status", op: "in", value: ["open", "doing"] };
  const due: Filter = { field: "dueAt", op: "lte", value: to };
  const filter: Filter = { all: [open, ...(own ? [mine] : [])] };
  return [
    {
      tool: "record_list",
      input: {
        object: "task",
        filter: { all: [unfinished, due, mine] },
        sort: [{ field: "dueAt", direction: "asc" }],
        limit: 20,
      },
    },
    {
      tool: "record_list",
      input: { object: "opportunity", filter, sort: [{ field: "amount", direction: "desc" }], limit: most },
    },
    { tool: "stuck_deals", input: { filter, limit: 50 } },
  ];
}

function outputAt<O>(done: FinishedCall[], at: number): O | undefined {
  const call = done[at];
  return call?.outcome.status === "done" ? (call.outcome.result.output as O) : undefined;
}

function dealLine(deal: Deal, causes: StuckCause[], at: number, turn: Turn): string {
  const { t } = turn;
  const facts = (recordFacts("opportunity", deal, turn) ?? []).join(t("lead.clauseComma"));
  const why = causes
    .map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause }))
    .join(t("lead.clauseComma"));
  const [first] = causes;
  const next = first ? `\n   → ${t(`insight.stuck.${first.cause}`)}` : "";
  const line = t("agents.search.line", { index: at + 1, label: deal.name, facts });
  return `${line}${why ? t("figures.watch.why", { why }) : ""}${next}`;
}

function tasksText({ from, to }: Input, tasks: Page<RecordDto>, { t }: Turn): string {
  const day = t("insight.days", { from: formatShortDay(from, t), to: formatShortDay(to, t) });
  const within = from === to ? formatShortDay(from, t) : day;
  if (tasks.total === 0) return t("insight.tasks.none", { day: within });
  const lines = tasks.records.slice(0, most).map(({ title, dueAt }) => {
    const time = typeof dueAt === "string" ? formatMoment(dueAt, t) : t("insight.tasks.allDay");
    return `- ${t("insight.tasks.line", { time, title: String(title) })}`;
  });
  return [t("insight.focus.tasks", { count: tasks.total, day: formatShortDay(to, t) }), ...lines].join("\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const tasks = outputAt<Page<RecordDto>>(done, 0);
  const deals = outputAt<Page<Deal>>(done, 1);
  if (!tasks || !deals) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const stuck = outputAt<{ deals: Deal[] }>(done, 2)?.deals ?? [];
  const causes = new Map(stuck.map(({ id, stuck: found }) => [id, found ?? []]));
  const lines = deals.records.map((deal, at) => dealLine(deal, causes.get(deal.id) ?? [], at, turn));
  const whose = t(`insight.focus.${given.own ? "own" : "team"}`);
  const text = [
    lines.length > 0
      ? `${t("insight.focus.deals", { whose, count: deals.total, stuck: stuck.length })}\n${lines.join("\n")}`
      : t("insight.focus.noDeals", { whose }),
    tasksText(given, tasks, turn),
  ];
  const suggestions = [{ label: t("insight.chip.stuck.label"), text: t("insight.chip.stuck.text") }];
  return replyWith(turn, done.slice(1, 2), text.join("\n\n"), { suggestions });
}

/** What to go for in the days asked about: the weightiest open deals with what holds them, then what is due. */
export const tellFocusSkill = defineSkill({
  name: "tell_focus",
  agent: "sales",
  lead: inCharge,
  intents: [],
  shows: ["record_table"],
  input,
  read,
  gather: (given, _turn, done) => (done.length === 0 ? calls(given) : []),
  compose,
});
