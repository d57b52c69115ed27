import type { Turn } from "#agents/runtime/turn.ts";
import { openDeals } from "#agents/skills/settle.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { metIn } from "./known-facts.ts";

/**
 * What the records say that matters for the next talk. Each has words to say (`say`), to prepare (`prepare`, `why`)
 * and to do (`act`) under `selling.signal.<key>`.
 */
export type Signal = { key: SignalKey; values: Record<string, string | number> };
const keys = [
  "lastTalk",
  "closePassed",
  "stepLate",
  "taskLate",
  "step",
  "risk",
  "riskPlanned",
  "quiet",
  "pain",
  "worry",
  "rival",
  "rivalWeak",
  "priority",
  "noDecider",
  "budget",
  "noBudget",
  "noClose",
  "noNeed",
  "noDeal",
  "noPerson",
] as const;
export type SignalKey = (typeof keys)[number];

/** What they are afraid of or angry about, which no sum of cost and time answers. */
const worries =
  /担心|擔心|怕|嫌|顾虑|抱怨|投诉|不满|犹豫|预算|价格|涨价|太贵|周期|上线|迁移|实施|下降|少了|故障|宕机|拍板|审批|等.{0,8}(?:批|定)|换了/u;
const dayMs = 86_400_000;
const quietAfter = 14;
const words = (record: Record<string, unknown> | null | undefined, field: string): string =>
  typeof record?.[field] === "string" ? record[field] : "";

type Facts = {
  brief: RecordBrief;
  deal: BriefDeal | undefined;
  profile: CustomerProfile;
  today: string;
  turn: Turn;
};
type Found = Signal | null;
const found = (key: SignalKey, values: Signal["values"] = {}): Signal => ({ key, values });

function talkSignals({ brief, turn }: Facts): Found[] {
  const { t, now } = turn;
  const [last] = metIn(brief);
  if (!last) return [];
  const at = new Date(words(last, "at"));
  const days = Math.floor((now.getTime() - at.getTime()) / dayMs);
  const kind = t(`choices.activity.kind.${words(last, "kind")}`);
  return [
    found("lastTalk", {
      day: formatShortDay(dayOf(at), t),
      kind,
      words: words(last, "subject").slice(0, 40),
    }),
    days >= quietAfter ? found("quiet", { days }) : null,
  ];
}

function stepSignals({ deal, today, turn }: Facts): Found[] {
  const step = words(deal, "nextStep");
  const on = words(deal, "nextStepOn");
  const close = words(deal, "expectedCloseOn");
  const day = on ? formatShortDay(on, turn.t) : turn.t("selling.signal.noDay");
  return [
    step ? found(on !== "" && on < today ? "stepLate" : "step", { words: step, day }) : null,
    close !== "" && close < today ? found("closePassed", { day: formatShortDay(close, turn.t) }) : null,
    deal && close === "" ? found("noClose") : null,
  ];
}

function lateTask({ brief, turn }: Facts): Found[] {
  const late = brief.tasks.find(
    ({ dueAt }) => typeof dueAt === "string" && Date.parse(dueAt) < turn.now.getTime(),
  );
  const day = late ? formatShortDay(dayOf(new Date(words(late, "dueAt"))), turn.t) : "";
  return [late ? found("taskLate", { title: words(late, "title"), day }) : null];
}

function riskSignals({ deal, turn }: Facts): Found[] {
  const order = { high: 0, medium: 1, low: 2 } as Record<string, number>;
  const open = (deal?.risks ?? []).filter(({ status }) => status === "open");
  return open
    .sort((a, b) => (order[a.level] ?? 3) - (order[b.level] ?? 3))
    .slice(0, 2)
    .map((risk) => {
      const level = turn.t(`choices.risk.level.${risk.level}`);
      const mitigation = words(risk, "mitigation");
      return mitigation
        ? found("riskPlanned", { words: risk.title, mitigation, level })
        : found("risk", { words: risk.title, level });
    });
}

function rivalSignals({ deal }: Facts): Found[] {
  return (deal?.competitors ?? []).slice(0, 2).map((rival) => {
    const name = rival.competitor?.name ?? "";
    const weakness = words(rival, "weaknesses");
    if (name === "") return null;
    return weakness ? found("rivalWeak", { name, weakness }) : found("rival", { name });
  });
}

function gapSignals({ brief, deal, profile, turn }: Facts): Found[] {
  const decider = deal?.stakeholders.some(
    ({ role }) => role === "decision_maker" || role === "economic_buyer",
  );
  const amount = profile.budget?.amount;
  const risky = new Set((deal?.risks ?? []).map(({ title }) => title));
  const pains = (profile.painPoints ?? []).filter((pain) => !risky.has(pain)).slice(-2);
  return [
    ...pains.map((pain) => found(worries.test(pain) ? "worry" : "pain", { words: pain })),
    ...(profile.priorities ?? []).slice(-1).map((wish) => found("priority", { words: wish })),
    deal && !decider ? found("noDecider", { deal: words(deal, "name") }) : null,
    amount !== undefined ? found("budget", { amount: formatMoney(amount, turn.t) }) : null,
    amount === undefined && !deal?.amount ? found("noBudget") : null,
    deal && !words(deal, "need") && pains.length === 0 ? found("noNeed") : null,
    !deal && brief.customer ? found("noDeal") : null,
    brief.customer && brief.contacts.length === 0 ? found("noPerson") : null,
  ];
}

/** The signals around a company or a deal, in the order in which one would bring them up. */
export function signalsOf(brief: RecordBrief, dealId: string | undefined, turn: Turn): Signal[] {
  const open = openDeals(brief);
  const deal = open.find(({ id }) => id === dealId) ?? (dealId === undefined ? open[0] : undefined);
  const customer: RecordDto | null = brief.customer;
  const profile = (customer?.profile ?? {}) as CustomerProfile;
  const facts: Facts = { brief, deal, profile, today: dayOf(turn.now), turn };
  const all = [talkSignals, stepSignals, lateTask, riskSignals, rivalSignals, gapSignals].flatMap((read) =>
    read(facts),
  );
  const present = all.flatMap((signal) => signal ?? []);
  return present.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

/** Three things every first talk is about, for where the records say little: marked as the usual ones. */
export const usual = ["now", "people", "time"] as const;

/** What to bring up, at least three points; what the records do not give is asked in the usual way. */
export function pointsOf(signals: readonly Signal[], { t }: Turn, most = 5): string[] {
  const own = signals
    .filter(({ key }) => t.has(`selling.signal.${key}.say`))
    .slice(0, most)
    .map(({ key, values }) => t(`selling.signal.${key}.say`, values));
  const rest = usual.map((key) => t(`selling.signal.usual.${key}`));
  return own.length >= 3 ? own : [...own, ...rest].slice(0, Math.max(3, own.length));
}
