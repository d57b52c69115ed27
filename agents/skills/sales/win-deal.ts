import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { daysOn } from "#agents/skills/said-moment.ts";
import { segmentAt, segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatDay, formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { askForDeal, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  amount: z.number().nullable(),
  months: z.number().nullable(),
  /** From when the contract runs, and whether the length that was said is that of the contract. */
  startsOn: z.string().nullable(),
  term: z.boolean(),
  /** How long the contract runs, where that is said beside how long the delivery takes. */
  termMonths: z.number().nullable(),
  /** How it is paid, in the person's words. */
  payment: z.string().nullable(),
  note: z.string(),
});
type Input = z.output<typeof input>;

const payments =
  /(?:分[一二两三四五六\d]{1,2}(?:次|期|笔)(?:付|付清|付款)?|首付|预付|定金|头期|尾款|验收(?:后)?付|月结|季付|年付|一次(?:性)?付清)[^，。；]{0,20}(?:[，,](?:各|余|剩|其余|尾款|验收)[^，。；]{1,20})?/u;
const delivery = /交付|上线|实施/u;
const dayMs = 86_400_000;
const handoverDays = 3;
/** The usual milestones of a delivery, as shares of its time. */
const milestones = [
  ["kickoff", 0.05],
  ["design", 0.25],
  ["build", 0.65],
  ["trial", 0.85],
  ["accept", 1],
] as const;

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const money = entities.findLast(({ type }) => type === "money");
  const lengths = entities.filter((entity) => entity.type === "duration");
  const { text } = turn.understanding;
  const stretches = segmentsOf(text);
  const delivered = lengths.find(({ start }) => delivery.test(segmentAt(stretches, start)?.text ?? ""));
  const agreed = lengths.find((each) => each !== delivered);
  const length = delivered ?? agreed;
  const starts = /生效|起|开始|从/u.test(turn.understanding.text)
    ? entities.findLast(({ type, value }) => type === "date" && "from" in value)
    : undefined;
  const days = length?.value.days ?? null;
  return {
    subject: dealSubject(turn),
    amount: money?.type === "money" && money.value.currency === "CNY" ? money.value.amount : null,
    months: days === null ? null : days / 30.4,
    startsOn: starts?.type === "date" ? starts.value.from : null,
    termMonths: delivered && agreed ? agreed.value.days / 30.4 : null,
    term: /合同|签(?:了)?[一二两三四五\d]{1,2}年|年期|服务期/u.test(turn.understanding.text) && !delivered,
    payment: payments.exec(turn.understanding.text)?.[0] ?? null,
    note: turn.clause.text.slice(0, 500),
  };
}

const monthsOn = (from: Date, months: number): string => {
  const at = new Date(`${dayOf(from)}T00:00:00Z`);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + Math.round(months));
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, last));
  return at.toISOString().slice(0, 10);
};

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { subject, amount, note } = given;
  const meant = settleDeal(subject, done);
  if (meant.calls.length > 0) return meant.calls;
  if (!meant.deal) return [];
  const opportunity = meant.deal.id;
  if (!wasTried(done, "opportunity_won"))
    return [
      { tool: "opportunity_won", input: { opportunity, note, ...(amount !== null && { set: { amount } }) } },
    ];
  if (!resultOf(done, "opportunity_won") || wasTried(done, "task_create")) return [];
  if (!wasTried(done, "account_list")) return [{ tool: "account_list", input: {} }];
  const taker = takerOf(done);
  const title = turn.t("selling.won.handover", { label: meant.deal.label }).slice(0, 200);
  const { customer } = meant.refs;
  const links = { opportunity, ...(customer && { customer: customer.id }) };
  const more = {
    body: handoverBody(given, turn),
    ...(taker && turn.context.principal.rights.has("task.request") && { assignee: taker.id }),
  };
  const dueAt = daysOn(turn, handoverDays);
  return [{ tool: "task_create", input: { title, dueAt, priority: "high", ...links, ...more } }];
}

type Colleague = { id: string; name: string; role: string; active: boolean };

/** Who takes a customer over: the only one of customer success. */
function takerOf(done: FinishedCall[]): Colleague | undefined {
  const people =
    (resultOf(done, "account_list")?.output as { people: Colleague[] } | undefined)?.people ?? [];
  const able = people.filter(({ role, active }) => active && role === "customer_success");
  return able.length === 1 ? able[0] : undefined;
}

/** What was agreed upon and when what is due: nobody has to ask the customer again. */
function handoverBody(given: Input, turn: Turn): string {
  const { amount, months, term, note } = given;
  const { t } = turn;
  const plan = months === null || term ? null : deliveryPlan("", months, turn);
  const lines = [
    amount === null ? "" : t("dealing.won.amount", { amount: formatMoney(amount, t) }),
    termText(given, turn),
    ...(plan?.steps ?? []).map(({ title, day }) => `${day ?? ""} ${title}`),
    t("dealing.won.said", { note }),
  ];
  return lines.filter(Boolean).join("\n");
}

/** The milestones of the delivery between today and its end. */
function deliveryPlan(label: string, months: number, turn: Turn): ArtifactMap["plan"] {
  const start = Date.parse(`${dayOf(turn.now)}T00:00:00Z`);
  const end = monthsOn(turn.now, months);
  const length = Date.parse(`${end}T00:00:00Z`) - start;
  const steps = milestones.map(([key, share]) => ({
    id: key,
    title: turn.t(`selling.won.milestone.${key}`),
    day:
      share === 1
        ? end
        : new Date(start + Math.round((length * share) / dayMs) * dayMs).toISOString().slice(0, 10),
    owner: null,
    state: "open" as const,
  }));
  return {
    title: turn.t("selling.won.plan", { label }),
    goal: turn.t("selling.won.goal", { day: formatShortDay(end, turn.t) }),
    steps,
  };
}

/** 2027年1月1日至12月31日: from the day that was said, else from today. */
function termText({ months: said, startsOn, term, termMonths }: Input, turn: Turn): string {
  const months = termMonths ?? (term ? said : null);
  if (months === null) return "";
  const from = startsOn ?? dayOf(turn.now);
  const next = monthsOn(new Date(`${from}T04:00:00Z`), months);
  const to = new Date(Date.parse(next) - dayMs).toISOString().slice(0, 10);
  const { t } = turn;
  return t("selling.won.term", {
    from: formatDay(from, t),
    to: formatDay(to, t),
    months: Math.round(months),
  });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { subject, months, term } = given;
  const meant = settleDeal(subject, done);
  if (!meant.deal && !wasTried(done, "opportunity_won")) return askForDeal(meant, turn);
  const won = resultOf(done, "opportunity_won")?.output as WriteOutput | undefined;
  if (!won) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const amount = won.record.amount;
  const plan = months === null || term ? null : deliveryPlan(won.label, months, turn);
  const task = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  const taker = takerOf(done);
  const text = [
    t("selling.won.done", {
      label: won.label,
      amount: typeof amount === "number" ? formatMoney(amount, t) : t("selling.known.noAmount"),
    }),
    plan
      ? t("selling.won.until", {
          months: Math.round(months ?? 0),
          day: formatShortDay(plan.steps.at(-1)?.day ?? "", t),
        })
      : "",
    termText(given, turn) || (plan ? "" : t("selling.won.noLength")),
    given.payment ? t("dealing.won.payment", { words: given.payment }) : "",
    task
      ? t("selling.won.task", { title: task.label }) +
        (taker && turn.context.principal.rights.has("task.request")
          ? t("dealing.won.taker", { name: taker.name })
          : "")
      : "",
  ];
  const chip = { label: t("selling.won.chip.label"), text: t("selling.won.chip.text") };
  const reply = replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n"), { suggestions: [chip] });
  const cards = plan ? [...reply.artifacts, { kind: "plan" as const, data: plan }] : reply.artifacts;
  return about({ ...reply, artifacts: cards }, [
    { type: "opportunity", id: won.record.id, label: won.label },
    meant.refs.customer,
  ]);
}

/** Closes a deal as won once the person has agreed, with the plan of its delivery and the handover as a task. */
export const winDealSkill = defineSkill({
  name: "win_deal",
  agent: "sales",
  intents: ["opportunity.won"],
  shows: ["record", "plan", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
