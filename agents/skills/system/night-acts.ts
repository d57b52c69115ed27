import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import type { Days } from "#agents/skills/periods.ts";
import { addDays } from "#agents/skills/said-moment.ts";
import type { ToldAct } from "#agents/tools/accounts/audit.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";

const nightly =
  /半夜|深夜|凌晨|夜里|昨晚|夜间|通宵|三更|下班(?:后|以后|时间)|非工作时间|大晚上|at night|overnight/iu;
const early = /凌晨|今早|清早/u;
const hourMs = 3_600_000;
const begins = 20;
const ends = 6;
/** From so many acts in a night on it is more than a late note. */
const several = 5;
const grave = 20;
const told = 3;

/** Whether the hours in which nobody works are asked about. */
export const asksNight = (text: string): boolean => nightly.test(text);

function hourOf(at: string): { day: string; hour: number } {
  const day = dayOf(new Date(at));
  return { day, hour: Math.floor((Date.parse(at) - Date.parse(dayRange(day, day).from)) / hourMs) };
}

/** The day whose night an act lies in, the hours after midnight being those of the day before; null by day. */
function nightOf(at: string): string | null {
  const { day, hour } = hourOf(at);
  if (hour >= begins) return day;
  return hour < ends ? addDays(day, -1) : null;
}

/** Acts of the nights of these days; 今天凌晨 is the end of the night before. */
function nightActs(items: readonly ToldAct[], { from, to }: Days, text: string): ToldAct[] {
  const start = early.test(text) ? addDays(from, -1) : from;
  return items.filter(({ at }) => {
    const night = nightOf(at);
    return night !== null && night >= start && night <= to;
  });
}

export type NightWork = {
  name: string;
  count: number;
  first: string;
  last: string;
  whats: [string, number][];
};

/** Who did how much, the most first. */
function workOf(acts: readonly ToldAct[]): NightWork[] {
  return [...Map.groupBy(acts, ({ by }) => by.id).values()]
    .map((own) => {
      const moments = own.map(({ at }) => at).toSorted();
      const whats = [...Map.groupBy(own, ({ what }) => what)].map(([what, some]): [string, number] => [
        what,
        some.length,
      ]);
      return {
        name: own[0]?.by.name ?? "",
        count: own.length,
        first: moments[0] ?? "",
        last: moments.at(-1) ?? "",
        whats: whats.toSorted((one, other) => other[1] - one[1]),
      };
    })
    .toSorted((one, other) => other.count - one.count);
}

function lineOf({ name, count, first, last, whats }: NightWork, { t }: Turn): string {
  const did = whats.slice(0, told).map(([what, times]) => t("system.access.times", { what, count: times }));
  const level = count >= grave ? "high" : count >= several ? "medium" : "low";
  return `- ${t("system.access.nightLine", {
    name,
    count,
    from: formatMoment(first, t),
    to: formatMoment(last, t),
    what: did.join(t("lead.listComma")),
    level: t(`system.access.level.${level}`),
  })}`;
}

/** Who was at work in those nights, when, on what and how much. */
export function nightReply(days: Days, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "audit_list")?.output as { items: ToldAct[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const work = workOf(nightActs(output.items, days, turn.text));
  const when =
    days.from === days.to
      ? formatShortDay(days.from, t)
      : t("insight.days", { from: formatShortDay(days.from, t), to: formatShortDay(days.to, t) });
  if (work.length === 0) return replyWith(turn, [], t("system.access.nightNone", { days: when }));
  const count = work.reduce((sum, each) => sum + each.count, 0);
  const text = [
    t("system.access.nightHead", { days: when, people: work.length, count }),
    work.map((each) => lineOf(each, turn)).join("\n"),
    t("system.access.next.night", { name: work[0]?.name ?? "" }),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

/** Who did much in some night of these days, where all that is unusual is looked for. */
export const nightWorkers = (items: readonly ToldAct[]): NightWork[] =>
  workOf(items.filter(({ at }) => nightOf(at) !== null)).filter(({ count }) => count >= several);
