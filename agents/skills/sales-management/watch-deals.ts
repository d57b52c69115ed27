import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { periodSaid, quarterOf } from "#agents/skills/periods.ts";
import { daysText } from "#agents/skills/query-words/period-words.ts";
import { recordFacts } from "#agents/skills/query-words/record-line.ts";
import { saidScope } from "#agents/skills/said-scope.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({
  /** Deals that are to close by this day, and those whose day has passed; null for all that are open. */
  until: z.string().nullable(),
  scope: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  /** Only those with something against them, or all by what they weigh. */
  risky: z.boolean(),
});
type Input = z.output<typeof input>;
type Deal = RecordDto & { name: string; amount: number | null; stuck?: StuckCause[] };

const told = 6;
const most = 50;
const slips = /跳票|问题|毛病|异常|黄|悬|丢|险|靠谱|滑|延期|推迟|拖|危|输|risk|slip|lose/iu;
/** Of a day that may be missed; what else may go wrong with a deal asks for no day. */
const slipping = /跳票|滑|延期|推迟|拖|slip/iu;
const nearBy = /周|星期|礼拜|[今明后]天|week|today/iu;
const weekDays = 7;

function read(turn: Turn): z.input<typeof input> {
  const today = dayOf(turn.now);
  const said = periodSaid(turn);
  const person = turn.understanding.entities.find(
    (each) => each.type === "person" && each.value.title === undefined,
  );
  const { filter } = saidScope(turn);
  const name = person?.type === "person" && filter === null ? person.value.name : undefined;
  // What to do this week is about more than what closes in it.
  const near = said !== undefined && Date.parse(said.to) - Date.parse(said.from) < weekDays * 86_400_000;
  const until = said === undefined || near || nearBy.test(turn.text) ? quarterOf(today).to : said.to;
  const anyDay =
    said === undefined && slips.test(turn.text) && !slipping.test(turn.text) && !nearBy.test(turn.text);
  return {
    until: anyDay ? null : until < today ? quarterOf(today).to : until,
    scope: name ? { field: "owner", op: "eq", value: name } : filter,
    names: name ? [{ object: "user", name }] : [],
    risky: slips.test(turn.text),
  };
}

const filterOf = ({ until, scope }: Input): Filter => ({
  all: [
    { field: "outcome", op: "eq", value: "open" },
    ...(until ? [{ field: "expectedCloseOn", op: "lte", value: until } as const] : []),
    ...(scope ? [scope] : []),
  ],
});

function gather(given: Input): SkillCall[] {
  const { names } = given;
  const filter = filterOf(given);
  const sort = [{ field: "amount", direction: "desc" as const }];
  return [
    { tool: "record_list", input: { object: "opportunity", filter, names, sort, limit: most } },
    { tool: "stuck_deals", input: { filter, names, limit: most } },
  ];
}

function outputOf<T>(done: FinishedCall[], tool: string): T | undefined {
  const call = done.find((each) => each.tool === tool);
  return call?.outcome.status === "done" ? (call.outcome.result.output as T) : undefined;
}

function lineOf(deal: Deal, at: number, turn: Turn): string {
  const { t } = turn;
  const facts = (recordFacts("opportunity", deal, turn) ?? []).join(t("lead.clauseComma"));
  const causes = deal.stuck ?? [];
  const why = causes
    .map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause }))
    .join(t("lead.clauseComma"));
  const [first] = causes;
  const next = first ? `\n   → ${t(`insight.stuck.${first.cause}`)}` : "";
  return `${t("agents.search.line", { index: at + 1, label: deal.name, facts })}${why ? t("figures.watch.why", { why }) : ""}${next}`;
}

/** How the list begins, by what was asked and whether anything is wrong. */
function headOf({ risky, until }: Input, count: number): string {
  if (!risky) return "all";
  if (until === null) return count > 0 ? "trouble" : "calm";
  return count > 0 ? "risky" : "safe";
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const listed = outputOf<{ records: Deal[]; total: number; unknown: { name: string }[] }>(
    done,
    "record_list",
  );
  if (!listed) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (listed.unknown.length > 0) {
    const names = listed.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const today = dayOf(turn.now);
  const days = given.until ? daysText({ from: today, to: given.until }, today, t) : "";
  if (listed.total === 0)
    return replyWith(turn, [], given.until ? t("figures.watch.none", { days }) : t("figures.watch.nothing"));
  const stuck = outputOf<{ deals: Deal[] }>(done, "stuck_deals")?.deals ?? [];
  const known = new Map(stuck.map(({ id, stuck: causes }) => [id, causes ?? []]));
  const all = listed.records.map((deal) => ({ ...deal, stuck: known.get(deal.id) ?? [] }));
  const risky = all.filter((deal) => deal.stuck.length > 0);
  const deals = given.risky ? risky : all;
  const sumOf = (some: Deal[]) =>
    formatMoney(
      some.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      t,
    );
  const head = t(`figures.watch.${headOf(given, risky.length)}`, {
    days,
    count: listed.total,
    sum: sumOf(all),
    risky: risky.length,
    riskySum: sumOf(risky),
  });
  const lines = deals.slice(0, told).map((deal, at) => lineOf(deal, at, turn));
  const rest = deals.length - lines.length;
  const more = rest > 0 ? t("figures.watch.more", { rest }) : "";
  const shown = done.filter(({ tool }) => tool === (given.risky ? "stuck_deals" : "record_list"));
  const reply = replyWith(turn, shown, [head, lines.join("\n"), more].filter(Boolean).join("\n\n"));
  // 其中沈一涵的有几个 goes on from here.
  const query: QueryReading = { object: "opportunity", filter: filterOf(given), unresolved: given.names };
  return { ...reply, state: { ...reply.state, query } };
}

/** Deals that a period hangs on, by what they weigh: which may slip and why, or which to go for first. */
export const watchDealsSkill = defineSkill({
  name: "watch_deals",
  agent: "sales_management",
  intents: [],
  shows: ["record_table"],
  input,
  read,
  gather: (given, _turn, done) => (done.length === 0 ? gather(given) : []),
  compose,
});
