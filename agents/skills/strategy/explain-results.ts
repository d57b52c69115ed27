import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { addMonths, periodDays } from "#lib/platform/records/period-days.ts";
import { namedScope } from "../named-scope.ts";
import { comparable, type Days, periodSaid, quarterOf, wholeBefore } from "../periods.ts";
import { daysOfValue, daysText as spanText } from "../query-words/period-words.ts";
import { partsOf } from "../query-words/query-words.ts";
import { isPerson, workCalls, workLines } from "./person-work.ts";
import { reasonName } from "./reason-name.ts";
import { begunIn, endedIn, figuresOf, movesOf, partsAt, type Won, wonAt } from "./won-figures.ts";

const input = z.object({
  current: z.object({ from: z.string(), to: z.string() }),
  former: z.object({ from: z.string(), to: z.string() }),
  running: z.boolean(),
  /** The period began today. */
  young: z.boolean(),
  scope: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  label: z.string(),
  /** What is asked for by name: who fell, which industry; the whole where null. */
  by: z.enum(["owner", "customerIndustry"]).nullable(),
});
type Input = z.output<typeof input>;

function read(turn: Turn): z.input<typeof input> {
  const today = dayOf(turn.now);
  const compares = turn.understanding.entities.find((each) => each.type === "period_comparison");
  const against =
    turn.understanding.query?.compareTo ??
    (compares?.type === "period_comparison" && compares.value.kind === "named"
      ? compares.value.compareTo
      : undefined);
  // 跟上个月比 without a period of its own is about this month.
  const unit = against && "offset" in against ? periodDays({ unit: against.unit, offset: 0 }, today) : null;
  const own = unit?.from && unit.to ? { from: unit.from, to: unit.to } : undefined;
  // 跟10月比呢 after 上个月签了多少: what the question before asked of.
  const said = behind(periodSaid(turn), today) ?? askedDays(turn, today) ?? own ?? quarterOf(today);
  // Only a comparison that this sentence makes: not that of the question before.
  const says = turn.understanding.entities.find((each) => each.type === "period_comparison");
  const kind = says?.type === "period_comparison" ? says.value.kind : undefined;
  const compared = kind === "named" ? against : undefined;
  const other = compared && ("from" in compared ? compared : periodDays(compared, today));
  const { from, to } =
    behind(other?.from && other.to ? { from: other.from, to: other.to } : undefined, today) ?? {};
  const fair = comparable(said, today);
  // A period that began today is told beside the whole one before.
  const young = said.from === today && today < said.to;
  const { running } = fair;
  const current = young ? said : fair.current;
  const former = young ? wholeBefore(said) : fair.former;
  const { filter, names, label } = namedScope(turn);
  const yearBefore = { from: addMonths(current.from, -12), to: addMonths(current.to, -12) };
  return {
    current,
    former:
      kind === "year_on_year"
        ? yearBefore
        : from && to
          ? young
            ? { from, to }
            : asLong({ from, to }, current, running)
          : former,
    running,
    young,
    scope: filter,
    names,
    label,
    by: byTrade.test(turn.text) ? "customerIndustry" : byPerson.test(turn.text) ? "owner" : null,
  };
}

/** Results lie behind: Q3 in November is this year's. */
function behind(said: Days | undefined, today: string): Days | undefined {
  if (!said || said.from <= today) return said;
  return { from: addMonths(said.from, -12), to: addMonths(said.to, -12) };
}

const goesOn = /^(?:metric\.ask|performance\.|record\.search|forecast\.)/;

function askedDays({ understanding, state }: Turn, today: string): Days | undefined {
  // 差在哪了 after a quarter's figures is about that quarter.
  const before = goesOn.test(state.last?.intent ?? "") ? partsOf(state.query?.filter) : [];
  const at = [...before, ...partsOf(understanding.query?.filter)].find(
    (each) => "field" in each && each.field === "closedAt",
  );
  const days = at && "field" in at ? daysOfValue(at.value, today) : undefined;
  return days?.from && days.to ? { from: days.from, to: days.to } : undefined;
}

/** Half a quarter is held against half a quarter. */
function asLong(former: Days, current: Days, running: boolean): Days {
  const days = Date.parse(current.to) - Date.parse(current.from);
  const to = new Date(Date.parse(former.from) + days).toISOString().slice(0, 10);
  return running && to < former.to ? { from: former.from, to } : former;
}

const byPerson = /谁|哪(?:个|位|些)(?:人|销售|同事)|拖(?:了)?后腿|\bwho\b/iu;
const byTrade = /行业|产业|\bindustr/iu;

/** Won now and before, by person and by industry; lost now and before, by reason; what began now and before. */
function callsFor({ current, former, scope, names }: Input) {
  const figures = (filter: Filter, groupBy?: string) => figuresOf(filter, groupBy, names);
  return [
    figures(endedIn("won", current, scope)),
    figures(endedIn("won", former, scope)),
    figures(endedIn("won", current, scope), "owner"),
    figures(endedIn("won", former, scope), "owner"),
    figures(endedIn("lost", current, scope), "closeReason"),
    figures(endedIn("lost", former, scope), "closeReason"),
    figures(begunIn(current, scope)),
    figures(begunIn(former, scope)),
    figures(endedIn("won", current, scope), "customerIndustry"),
    figures(endedIn("won", former, scope), "customerIndustry"),
  ];
}

const daysText = (days: Days, { now, t }: Turn) => spanText(days, dayOf(now), t);
const fell = /下滑|掉|少了|跌|降|差|为什么|为啥|怎么(?!样)|\bwhy\b|fall|drop/iu;

/** By how much fewer or smaller deals moved the sum: the change of the count at the old average, the rest by size. */
function split(current: Won, former: Won) {
  const byCount = (current.count - former.count) * former.average;
  return { byCount, bySize: current.sum - former.sum - byCount };
}

function headline(
  { label, running, young, current: days, former: before }: Input,
  current: Won,
  former: Won,
  turn: Turn,
) {
  const { t } = turn;
  const whole = t("insight.why.young", {
    scope: label,
    days: daysText(days, turn),
    before: daysText(before, turn),
    count: current.count,
    sum: formatMoney(current.sum, t),
    formerCount: former.count,
    formerSum: formatMoney(former.sum, t),
  });
  if (young) return whole;
  const change = current.sum - former.sum;
  const denied = fell.test(turn.text) ? "rose" : "grew";
  const key = change === 0 ? "same" : change < 0 ? "fell" : denied;
  const percent = former.sum === 0 ? null : Math.round(Math.abs(change / former.sum) * 1000) / 10;
  const line = t(`insight.why.${key}`, {
    scope: label,
    days: daysText(days, turn),
    before: daysText(before, turn),
    sum: formatMoney(current.sum, t),
    count: current.count,
    formerSum: formatMoney(former.sum, t),
    formerCount: former.count,
    change: formatMoney(Math.abs(change), t),
    rate:
      percent === null
        ? t("insight.why.fromNothing")
        : t(`insight.why.${change < 0 ? "down" : "up"}`, { percent: `${percent}%` }),
  });
  return running ? `${line}${t("insight.why.soFar")}` : line;
}

const at = { owner: [2, 3], customerIndustry: [8, 9] } as const;
type Side = keyof typeof at;

/** How people or industries moved, the greatest loss first. */
const movesBy = (field: Side, done: FinishedCall[]) =>
  movesOf(partsAt(done, at[field][0], field), partsAt(done, at[field][1], field));

/** Who or what fell most, with how much of the whole loss that is: the answer where that is the question. */
function named({ by, former }: Input, done: FinishedCall[], turn: Turn): string {
  const { t } = turn;
  if (by === null) return "";
  const falling = movesBy(by, done).filter(({ change }) => change < 0);
  if (falling.length === 0) return t("insight.why.noneFell", { before: daysText(former, turn) });
  const list = falling.slice(0, 5).map(({ name, sum, change }, index) =>
    t("insight.why.fellLine", {
      index: index + 1,
      name: name || t(`insight.unnamed.${by}`),
      was: formatMoney(sum - change, t),
      is: formatMoney(sum, t),
      change: formatMoney(-change, t),
    }),
  );
  return list.join("\n");
}

/** What moved the sum, the weightiest first, each with its figures. */
function causes(current: Won, former: Won, done: FinishedCall[], turn: Turn): string[] {
  const { t } = turn;
  const { byCount, bySize } = split(current, former);
  const money = (yuan: number) => `${yuan < 0 ? "−" : "+"}${formatMoney(Math.abs(yuan), t)}`;
  const lines: string[] = [];
  if (former.count > 0 && current.count > 0)
    lines.push(
      t("insight.why.split", {
        byCount: money(byCount),
        bySize: money(bySize),
        from: former.count,
        to: current.count,
        fromAverage: formatMoney(Math.round(former.average), t),
        toAverage: formatMoney(Math.round(current.average), t),
      }),
    );
  for (const field of ["owner", "customerIndustry"] as const) {
    const moves = movesBy(field, done);
    const falling = moves.filter(({ change }) => change < 0).slice(0, 3);
    if (moves.length > 1 && falling.length > 0)
      lines.push(
        t(`insight.why.by.${field}`, {
          list: falling
            .map(({ name, change }) => `${name || t(`insight.unnamed.${field}`)} ${money(change)}`)
            .join(t("lead.listComma")),
        }),
      );
  }
  const [lost, lostBefore] = [partsAt(done, 4, "closeReason"), partsAt(done, 5, "closeReason")];
  const sumOf = (parts: { sum: number }[]) => parts.reduce((all, { sum }) => all + sum, 0);
  if (lost.length > 0) {
    const reasons = lost.toSorted((one, other) => other.sum - one.sum).slice(0, 3);
    lines.push(
      t("insight.why.lost", {
        sum: formatMoney(sumOf(lost), t),
        before: formatMoney(sumOf(lostBefore), t),
        reasons: reasons
          .map(({ id, count, sum }) =>
            t("insight.why.reason", { reason: reasonName(id, t), count, sum: formatMoney(sum, t) }),
          )
          .join(t("lead.listComma")),
      }),
    );
  }
  const [begun, begunBefore] = [wonAt(done, 6), wonAt(done, 7)];
  lines.push(
    t("insight.why.begun", {
      count: begun.count,
      sum: formatMoney(begun.sum, t),
      before: begunBefore.count,
      beforeSum: formatMoney(begunBefore.sum, t),
    }),
  );
  return lines;
}

/** What to do about it, each from a figure above. */
function actions(current: Won, former: Won, done: FinishedCall[], turn: Turn): string[] {
  const { t } = turn;
  const [top] = partsAt(done, 4, "closeReason").toSorted((one, other) => other.sum - one.sum);
  const [begun, before] = [wonAt(done, 6), wonAt(done, 7)];
  const [worst] = movesOf(partsAt(done, 2, "owner"), partsAt(done, 3, "owner"));
  return [
    ...(top && top.sum > 0 ? [t("insight.act.reason", { reason: reasonName(top.id, t) })] : []),
    ...(begun.sum < before.sum ? [t("insight.act.pipeline")] : []),
    ...(current.count < former.count ? [t("insight.act.stuck")] : []),
    ...(worst && worst.change < 0 && worst.name ? [t("insight.act.person", { name: worst.name })] : []),
  ].slice(0, 3);
}

function report(
  given: Input,
  current: Won,
  former: Won,
  causesSaid: string[],
  done: FinishedCall[],
  turn: Turn,
): Artifact {
  const { t } = turn;
  const figure = (label: string, { count, sum }: Won) => ({
    label,
    value: t("insight.countAndSum", { count, sum: formatMoney(sum, t) }),
  });
  const moves = movesOf(partsAt(done, 2, "owner"), partsAt(done, 3, "owner")).slice(0, 10);
  return {
    kind: "report",
    data: {
      title: t("insight.why.title", { scope: given.label }),
      period: daysText(given.current, turn),
      figures: [
        figure(t("insight.why.now"), current),
        figure(t("insight.why.before", { days: daysText(given.former, turn) }), former),
      ],
      sections: [
        { title: t("insight.why.causes"), lines: causesSaid.map((text) => ({ text })) },
        {
          title: t("insight.why.byPerson"),
          lines: moves.map(({ name, sum, change }) => ({
            text: name || t("insight.nobody"),
            detail: formatMoney(sum, t),
            mark: {
              text: `${change < 0 ? "−" : "+"}${formatMoney(Math.abs(change), t)}`,
              tone: change < 0 ? ("danger" as const) : ("ok" as const),
            },
          })),
        },
      ].filter(({ lines }) => lines.length > 0),
    },
  };
}

/** A colleague's results come with what is in hand; so do those of a period that has hardly begun. */
const tellsWork = (given: Input): boolean =>
  isPerson(given) ||
  given.young ||
  (given.running && Date.parse(given.current.to) - Date.parse(given.current.from) < youngMs);
const youngMs = 5 * 86_400_000;

/** Names of the question that nobody answers to. */
function unknownIn([first]: FinishedCall[]): string[] {
  if (first?.outcome.status !== "done") return [];
  const { unknown } = first.outcome.result.output as { unknown: { name: string }[] };
  return unknown.map(({ name }) => name);
}

export const explainResultsSkill = defineSkill({
  name: "explain_results",
  agent: "strategy",
  intents: ["performance.why", "performance.compare"],
  shows: ["report"],
  input,
  read,
  gather: (given, turn, done) =>
    done.length > 0
      ? []
      : [...callsFor(given), ...(tellsWork(given) ? workCalls(given, dayOf(turn.now)) : [])],
  compose: (given, turn, done) => {
    const { t } = turn;
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    const missing = unknownIn(done);
    if (missing.length > 0)
      return replyWith(turn, [], t("agents.search.unknown", { names: missing.join(t("lead.listComma")) }), {
        confidence: 0.6,
      });
    const [current, former] = [wonAt(done, 0), wonAt(done, 1)];
    if (current.count + former.count === 0 && !given.young) {
      const none = t("insight.why.none", {
        scope: given.label,
        days: daysText(given.current, turn),
        before: daysText(given.former, turn),
      });
      const inHand = tellsWork(given) ? workLines(done, callsFor(given).length, turn) : [];
      return replyWith(turn, [], [none, ...inHand.map((line) => `- ${line}`)].join("\n"));
    }
    const because = given.by === null && !given.young ? causes(current, former, done, turn) : [];
    const lead = named(given, done, turn);
    const work = tellsWork(given) ? workLines(done, callsFor(given).length, turn) : [];
    const todo = given.young ? [] : actions(current, former, done, turn);
    const text = [
      headline(given, current, former, turn),
      ...(lead ? [lead] : [[...work, ...because].map((line) => `- ${line}`).join("\n")]),
      ...(todo.length > 0
        ? [`${t("insight.why.next")}\n${todo.map((line, at) => `${at + 1}. ${line}`).join("\n")}`]
        : []),
    ].join("\n\n");
    const reply = replyWith(turn, done, text);
    const suggestions = ["stuck", "funnel", "forecast"].map((key) => ({
      label: t(`insight.chip.${key}.label`),
      text: t(`insight.chip.${key}.text`),
    }));
    const query: QueryReading = {
      object: "opportunity",
      filter: endedIn("won", given.current, given.scope),
      measures: [{ fn: "count" }, { fn: "sum", field: "amount" }],
      unresolved: given.names,
    };
    const told = {
      ...reply,
      suggestions,
      artifacts: [report(given, current, former, because, done, turn)],
      state: { ...reply.state, query },
    };
    // 他手上还有多少: who fell most is talked about from now on.
    const [worst] = given.by === "owner" ? movesBy("owner", done) : [];
    return worst && worst.change < 0 && worst.id !== ""
      ? about(told, [{ type: "user", id: worst.id, label: worst.name }])
      : told;
  },
});
