import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { periodDays } from "#lib/platform/records/period-days.ts";
import { comparable, type Days, periodSaid, quarterOf } from "../periods.ts";
import { saidScope } from "../said-scope.ts";
import { reasonName } from "./reason-name.ts";
import { begunIn, endedIn, figuresOf, movesOf, partsAt, type Won, wonAt } from "./won-figures.ts";

const input = z.object({
  current: z.object({ from: z.string(), to: z.string() }),
  former: z.object({ from: z.string(), to: z.string() }),
  running: z.boolean(),
  scope: z.unknown(),
  words: z.enum(["mine", "team", "all"]),
});
type Input = z.output<typeof input>;

function read(turn: Turn): z.input<typeof input> {
  const said = periodSaid(turn) ?? quarterOf(dayOf(turn.now));
  const today = dayOf(turn.now);
  const compared = turn.understanding.query?.compareTo;
  const { from, to } = (compared && ("from" in compared ? compared : periodDays(compared, today))) ?? {};
  const { current, former, running } = comparable(said, today);
  const { filter, words } = saidScope(turn);
  return { current, former: from && to ? { from, to } : former, running, scope: filter, words };
}

/** Won now and before, by person; lost now and before, by reason; what began now and before. */
function callsFor({ current, former, scope }: Input) {
  const mine = scope as Filter | null;
  return [
    figuresOf(endedIn("won", current, mine)),
    figuresOf(endedIn("won", former, mine)),
    figuresOf(endedIn("won", current, mine), "owner"),
    figuresOf(endedIn("won", former, mine), "owner"),
    figuresOf(endedIn("lost", current, mine), "closeReason"),
    figuresOf(endedIn("lost", former, mine), "closeReason"),
    figuresOf(begunIn(current, mine)),
    figuresOf(begunIn(former, mine)),
  ];
}

const daysText = ({ from, to }: Days, turn: Turn) =>
  turn.t("insight.days", { from: formatShortDay(from, turn.t), to: formatShortDay(to, turn.t) });

/** By how much fewer or smaller deals moved the sum: the change of the count at the old average, the rest by size. */
function split(current: Won, former: Won) {
  const byCount = (current.count - former.count) * former.average;
  return { byCount, bySize: current.sum - former.sum - byCount };
}

function headline(
  { words, running, current: days, former: before }: Input,
  current: Won,
  former: Won,
  turn: Turn,
) {
  const { t } = turn;
  const change = current.sum - former.sum;
  const key = change === 0 ? "same" : change < 0 ? "fell" : "rose";
  const percent = former.sum === 0 ? null : Math.round(Math.abs(change / former.sum) * 1000) / 10;
  const line = t(`insight.why.${key}`, {
    scope: t(`insight.scope.${words}`),
    days: daysText(days, turn),
    before: daysText(before, turn),
    sum: formatMoney(current.sum, t),
    count: current.count,
    formerSum: formatMoney(former.sum, t),
    formerCount: former.count,
    change: formatMoney(Math.abs(change), t),
    percent: percent === null ? t("insight.why.fromNothing") : `${percent}%`,
  });
  return running ? `${line}${t("insight.why.soFar")}` : line;
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
  const moves = movesOf(partsAt(done, 2, "owner"), partsAt(done, 3, "owner"));
  const falling = moves.filter(({ change }) => change < 0).slice(0, 3);
  if (moves.length > 1 && falling.length > 0)
    lines.push(
      t("insight.why.people", {
        people: falling.map(({ name, change }) => `${name} ${money(change)}`).join(t("lead.listComma")),
      }),
    );
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
      title: t("insight.why.title", { scope: t(`insight.scope.${given.words}`) }),
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

export const explainResultsSkill = defineSkill({
  name: "explain_results",
  agent: "strategy",
  intents: ["performance.why", "performance.compare"],
  shows: ["report"],
  input,
  read,
  gather: (given, _turn, done) => (done.length === 0 ? callsFor(given) : []),
  compose: (given, turn, done) => {
    const { t } = turn;
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    const [current, former] = [wonAt(done, 0), wonAt(done, 1)];
    if (current.count + former.count === 0)
      return replyWith(
        turn,
        [],
        t("insight.why.none", { days: daysText(given.current, turn), before: daysText(given.former, turn) }),
      );
    const because = causes(current, former, done, turn);
    const todo = actions(current, former, done, turn);
    const text = [
      headline(given, current, former, turn),
      because.map((line) => `- ${line}`).join("\n"),
      ...(todo.length > 0
        ? [`${t("insight.why.next")}\n${todo.map((line, at) => `${at + 1}. ${line}`).join("\n")}`]
        : []),
    ].join("\n\n");
    const reply = replyWith(turn, done, text);
    const suggestions = ["stuck", "funnel", "forecast"].map((key) => ({
      label: t(`insight.chip.${key}.label`),
      text: t(`insight.chip.${key}.text`),
    }));
    return { ...reply, suggestions, artifacts: [report(given, current, former, because, done, turn)] };
  },
});
