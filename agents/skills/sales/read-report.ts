import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { activityOutcomes, loggedKinds } from "#lib/domains/activities/contract.ts";
import { riskKinds } from "#lib/domains/opportunities/contract.ts";
import type { DateValue } from "#lib/language/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";

export const reportShape = z.object({
  activity: z.object({
    kind: z.enum(loggedKinds),
    body: z.string(),
    at: z.string().optional(),
    outcome: z.enum(activityOutcomes).optional(),
  }),
  /** What they worry about: a pain point of the company, a risk of the deal. */
  concerns: z.array(z.object({ words: z.string(), risk: z.enum(riskKinds) })),
  budget: z.object({ amount: z.number(), text: z.string() }).nullable(),
  contact: z.record(z.string(), z.string()),
  /** `given`: the person said when; else a few days on. */
  task: z.object({ title: z.string(), dueAt: z.string(), given: z.boolean() }),
});
export type Report = z.output<typeof reportShape>;

const kinds: [RegExp, Report["activity"]["kind"]][] = [
  [/拜访|上门|去了|见了|到访|现场|走访|visit|met /i, "visit"],
  [/电话|通话|挂了|打给|来电|call/i, "call"],
  [/微信|wechat/i, "wechat"],
  [/邮件|mail/i, "mail"],
  [/会议|开会|开了会|演示|吃饭|吃了|饭局|聚餐|meeting|lunch|dinner/i, "meeting"],
];
const riskOf: Record<string, Report["concerns"][number]["risk"]> = {
  budget: "budget",
  price: "budget",
  delay: "timing",
  competitor: "competition",
  implementation_risk: "implementation",
  no_authority: "decision",
};
const outcomeOf = { positive: "positive", negative: "negative", neutral: "neutral" } as const;
const daysOn = 3;
const dayMs = 86_400_000;
const morning = "09:00";

const kindOf = (text: string): Report["activity"]["kind"] =>
  kinds.find(([pattern]) => pattern.test(text))?.[1] ?? "note";

/** A moment of a said day: at the hour that was said, else in the morning. */
function momentOf({ from, time }: DateValue, otherwise = morning): string {
  const [hours = 0, minutes = 0] = (time ?? otherwise).split(":").map(Number);
  return new Date(Date.parse(dayRange(from, from).from) + (hours * 60 + minutes) * 60_000).toISOString();
}

/** The days that were said, those gone by and those to come. */
function daysIn({ understanding, now }: Turn) {
  const today = dayOf(now);
  const days = understanding.entities.flatMap((entity) => (entity.type === "date" ? [entity.value] : []));
  return {
    past: days.find(({ to }) => to <= today),
    next: days.find(({ from }) => from > today),
  };
}

function concernsOf({ understanding }: Turn): Report["concerns"] {
  return understanding.entities.flatMap((entity) =>
    entity.type === "objection" ? [{ words: entity.text, risk: riskOf[entity.value.kind] ?? "other" }] : [],
  );
}

function budgetOf({ text, understanding }: Turn): Report["budget"] {
  const money = understanding.entities.find((entity) => entity.type === "money");
  if (money?.type !== "money" || money.value.currency !== "CNY" || !/预算|budget/i.test(text)) return null;
  return { amount: money.value.amount, text: money.text };
}

function contactOf({ understanding: { lead } }: Turn): Report["contact"] {
  const said = { phone: lead.phone, email: lead.email, wechat: lead.wechat };
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** What a person tells about a talk that took place: what it was, what came up, and when to go on. */
export function readReport(turn: Turn): Report {
  const { clause, understanding, now, t } = turn;
  const { past, next } = daysIn(turn);
  const mood = understanding.entities.find((entity) => entity.type === "sentiment");
  const concerns = concernsOf(turn);
  const onDay = past && past.to < dayOf(now) ? { at: momentOf(past) } : {};
  const dueAt = next
    ? momentOf(next)
    : momentOf({ text: "", from: dayOf(new Date(now.getTime() + daysOn * dayMs)), to: "" });
  const [worry] = concerns;
  return {
    activity: {
      kind: kindOf(clause.text),
      body: clause.text.trim(),
      ...onDay,
      ...(mood?.type === "sentiment" && { outcome: outcomeOf[mood.value.polarity] }),
    },
    concerns,
    budget: budgetOf(turn),
    contact: contactOf(turn),
    task: {
      title: worry ? t("agents.report.followWorry", { words: worry.words }) : t("agents.report.follow"),
      dueAt,
      given: next !== undefined,
    },
  };
}
