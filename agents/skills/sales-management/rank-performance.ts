import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { type Days, periodSaid } from "#agents/skills/periods.ts";
import { daysText } from "#agents/skills/query-words/period-words.ts";
import { rolledUp } from "#agents/skills/rolled-up.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { FocusRecord, ShownRecord } from "#lib/domains/conversations/index.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";
import { monthOf } from "./month-of.ts";

const input = z.object({
  object: z.string(),
  filter: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  by: z.enum(["owner", "team"]),
  /** Leads and the like have no amount. */
  money: z.boolean(),
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** Whether the period was said. */
  said: z.boolean(),
  worst: z.boolean(),
  me: z.boolean(),
  most: z.number(),
});
type Input = z.output<typeof input>;
type Output = {
  rows: AggregateRow[];
  names: Record<string, Record<string, string>>;
  unknown: { name: string }[];
};

const usual = 5;
const settlingDays = 3;
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const teams = /组|团队|部门|大区|小队|\bteams?\b/iu;
const last = /垫底|最差|最少|倒数|最低|worst|least/iu;
const myself = /我(?:排|在第|的排名|第几)|my rank/iu;
const signed: Filter = { field: "outcome", op: "eq", value: "won" };

const asksFor = (filter: Filter | undefined, field: string): boolean =>
  JSON.stringify(filter ?? {}).includes(`"field":"${field}"`);

const isOpen = (filter: Filter | undefined): boolean =>
  JSON.stringify(filter ?? {}).includes('"field":"outcome","op":"eq","value":"open"');

/** Deals are ranked by what was signed in the period, this month when none is said; other records as they were asked for. */
function filterOf(reading: QueryReading | undefined, days: Days): Filter {
  const given = reading?.filter;
  const parts: Filter[] = given ? ("all" in given ? [...given.all] : [given]) : [];
  // What is open is ranked as it stands.
  if (isOpen(given)) return { all: parts };
  if (!asksFor(given, "outcome")) parts.push(signed);
  if (!asksFor(given, "closedAt"))
    parts.push({ field: "closedAt", op: "between", value: [days.from, days.to] });
  return { all: parts };
}

function read(turn: Turn): z.input<typeof input> {
  const reading = turn.understanding.query;
  const { text } = turn.understanding;
  const deals = !reading || reading.object === "opportunity";
  const said = reading?.period ?? periodSaid(turn);
  const today = dayOf(turn.now);
  // In its first days a month ranks nobody by itself: the one before counts as well.
  const young = Number(today.slice(8)) <= settlingDays;
  const month = monthOf(young ? dayBefore(`${today.slice(0, 8)}01`) : today);
  const days = said ?? (young ? { from: month.from, to: today } : month);
  const order = turn.understanding.entities.find((each) => each.type === "count_order");
  return {
    object: deals ? "opportunity" : reading.object,
    filter: deals ? filterOf(reading, days) : (reading.filter ?? null),
    names: reading?.unresolved ?? [],
    by: teams.test(text) ? "team" : "owner",
    money: deals,
    days: said || (deals && !isOpen(reading?.filter)) ? days : null,
    said: said !== undefined,
    worst: last.test(text),
    me: myself.test(text),
    most: order?.type === "count_order" ? order.value.count : usual,
  };
}

/** By how many, where that is said: 按单数排. */
const byCount = /单数|数量|个数|笔数|次数|几单|单量|\bcount\b/iu;

const measures = (money: boolean) => [
  { fn: "count" as const, as: "count" },
  ...(money ? [{ fn: "sum" as const, field: "amount", as: "sum" }] : []),
];

type Place = { id: string; name: string; count: number; sum: number };
function placesOf({ rows, names }: Output, { by }: Input, turn: Turn): Place[] {
  return rows.map((row) => {
    const id = String(row[by] ?? "");
    const name =
      id === "" ? turn.t("insight.nobody") : (names[by]?.[id] ?? turn.t("agents.aggregate.unseen"));
    return { id, name, count: Number(row.count ?? 0), sum: Number(row.sum ?? 0) };
  });
}

function whatOf({ object, money }: Input, { count, sum }: Place, turn: Turn): string {
  const { t } = turn;
  if (!money) return t("management.rank.records", { count, object: t(`objects.${object}`) });
  return t("insight.countAndSum", { count, sum: formatMoney(sum, t) });
}

function periodText({ days, said }: Input, turn: Turn): string {
  const { t } = turn;
  if (!days) return t("management.rank.now");
  const text = daysText(days, dayOf(turn.now), t);
  if (said) return text;
  const both = days.from.slice(0, 7) !== days.to.slice(0, 7);
  return t(both ? "management.rank.assumedBoth" : "management.rank.assumed", { days: text });
}

/** Whoever sees only their own has nobody to be ranked with. */
const seesOnlyOwn = ({ object }: Input, turn: Turn): boolean =>
  turn.context.principal.scopes[object as "opportunity"] === "own";

function ranked(given: Input, places: Place[], turn: Turn): string[] {
  const { t } = turn;
  const { userId } = turn.context.principal;
  const order = given.worst ? places.toReversed() : places;
  const lines = order.slice(0, given.most).map((place, at) =>
    t("management.rank.line", {
      index: given.worst ? places.length - at : at + 1,
      name: place.name,
      what: whatOf(given, place, turn),
    }),
  );
  const mine = places.findIndex(({ id }) => id === userId);
  const self = places[mine];
  const own =
    given.me && given.by === "owner"
      ? self
        ? t("management.rank.mine", { place: mine + 1, of: places.length, what: whatOf(given, self, turn) })
        : t("management.rank.notIn", { of: places.length })
      : "";
  const gap = mine > 0 && given.me ? places[mine - 1] : undefined;
  const ahead =
    gap && self && given.money
      ? t("management.rank.gap", { name: gap.name, gap: formatMoney(gap.sum - self.sum, t) })
      : "";
  return [own, ahead, lines.join("\n")];
}

/** 那林珊呢, 平均一单谁最大 go on from here. */
function queryOf(given: Input, { understanding }: Turn): QueryReading {
  return {
    object: given.object as QueryReading["object"],
    ...(given.filter && { filter: given.filter }),
    groupBy: [{ field: given.by }],
    measures: given.money ? [{ fn: "count" }, { fn: "sum", field: "amount" }] : [{ fn: "count" }],
    ...(given.days && { period: given.days }),
    unresolved: understanding.query?.unresolved ?? [],
  };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const found = resultOf(done, "record_aggregate")?.output as Output | undefined;
  const output = found && rolledUp(found, turn);
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (output.unknown.length > 0) {
    const names = output.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, done, t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  const places = placesOf(output, given, turn);
  const period = periodText(given, turn);
  if (places.length === 0) {
    const none = replyWith(turn, [], t("management.rank.none", { period }));
    return { ...none, state: { ...none.state, query: queryOf(given, turn) } };
  }
  const [first] = given.worst ? places.toReversed() : places;
  const head = t(given.worst ? "management.rank.worst" : "management.rank.head", {
    period,
    name: first?.name ?? "",
    what: first ? whatOf(given, first, turn) : "",
    count: places.length,
  });
  const note = seesOnlyOwn(given, turn) ? t("management.rank.onlyOwn") : "";
  const text = [given.me ? period : head, ...ranked(given, places, turn), note].filter(Boolean).join("\n\n");
  const reply = replyWith(turn, done, text);
  return about(
    { ...reply, state: { ...reply.state, query: queryOf(given, turn), shown: rowsOf(given, places) } },
    leading(given, places),
  );
}

const inOrder = ({ worst }: Input, places: Place[]): Place[] => (worst ? places.toReversed() : places);

/** 第二名呢: the people in the order that they are told in. */
const rowsOf = (given: Input, places: Place[]): ShownRecord[] =>
  given.by === "owner"
    ? inOrder(given, places).flatMap(({ id, name }) => (id === "" ? [] : [{ type: "user", id, label: name }]))
    : [];

/** 他签的都是哪些: who leads is talked about from now on. */
const leading = (given: Input, places: Place[]): FocusRecord[] => rowsOf(given, places).slice(0, 1);

/** Who has signed the most, or has the most of anything: people or teams in order, with one's own place. */
export const rankPerformanceSkill = defineSkill({
  name: "rank_performance",
  agent: "sales_management",
  intents: ["performance.rank"],
  shows: ["chart"],
  input,
  read,
  gather: ({ object, filter, names, by, money }, turn, done) => {
    if (wasTried(done, "record_aggregate")) return [];
    const counted = !money || byCount.test(turn.clause.text);
    const sort = [{ field: counted ? "count" : "sum", direction: "desc" as const }];
    const title = turn.t("management.rank.title");
    const asked = {
      object,
      ...(filter && { filter }),
      groupBy: [{ field: by }],
      measures: measures(money),
      sort,
      limit: 100,
    };
    return [{ tool: "record_aggregate", input: { ...asked, names, draw: "bars", title } }];
  },
  compose,
});
