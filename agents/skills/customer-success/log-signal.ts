import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { atWork, momentAt } from "#agents/skills/said-moment.ts";
import { briefOf } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readSubject,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import { complaintsIn, healthOf } from "./health-of.ts";
import { outcomeOf, type Signal, signalSaid } from "./signal-said.ts";
import { troubleIn } from "./trouble-in.ts";

const input = z.object({ subject: z.custom<Subject>(), signal: z.custom<Signal>() });
type Input = z.output<typeof input>;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Hours until somebody must have answered. */
const answerWithin = { high: 4, medium: 24, low: 72 };
/** From so many complaints in a quarter on it is no single case any more. */
const several = 2;

/** When it must be dealt with; never later than they want to hear from us. */
function dueAt({ kind, severity, wanted }: Signal, now: Date): string {
  if (kind === "complaint") {
    const due = atWork(new Date(now.getTime() + answerWithin[severity] * hourMs));
    return wanted !== null && wanted < due ? wanted : due;
  }
  return momentAt(dayOf(new Date(now.getTime() + (severity === "high" ? 1 : 3) * dayMs)), "10:00");
}

const subjectOf = ({ kind, score, rises }: Signal, { t }: Turn): string =>
  t(`success.signal.subject.${rises ? "risen" : kind}`, { score: score ?? 0 });

/** Kept as it was said, with the pain point and something to be done by whose customer it is. */
function writes({ signal }: Input, refs: Refs, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { t } = turn;
  const { kind, words, severity, rises } = signal;
  const { customer, contact } = refs;
  const owner = briefOf(done)?.customer?.owner as { id: string } | null | undefined;
  const others = owner && owner.id !== turn.context.principal.userId;
  const outcome = outcomeOf(signal);
  const on = { customer: customer?.id, ...(contact && { contact: contact.id }) };
  const label = customer?.label ?? "";
  const logged: SkillCall = {
    tool: "activity_log",
    input: {
      ...{ kind: "note", subject: subjectOf(signal, turn), body: words, outcome, direction: "inbound" },
      ...on,
    },
  };
  const pain: SkillCall = {
    tool: "customer_update",
    input: { customer: customer?.id, painPoints: [troubleIn(turn)] },
  };
  const task: SkillCall = {
    tool: "task_create",
    input: {
      ...{ title: t(`success.signal.task.${kind}`, { label }), body: words, ...on },
      ...{ dueAt: dueAt(signal, turn.now), priority: severity === "high" ? "high" : "normal" },
      ...(others && turn.context.principal.rights.has("task.transfer") && { assignee: owner.id }),
    },
  };
  return [logged, ...(kind === "nps" || rises ? [] : [pain]), ...(outcome === "negative" ? [task] : [])];
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (!refs.customer || unclear?.key === "customer") return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: "customer", id: refs.customer.id } }];
  if (!wasTried(done, "activity_log")) return writes(given, refs, turn, done);
  if (wasTried(done, "knowledge_search") || given.signal.rises) return [];
  const { kind } = given.signal;
  const words = troubleIn(turn);
  return [
    {
      tool: "knowledge_search",
      input: { query: turn.t(`success.signal.query.${kind}`, { words }), limit: 3 },
    },
  ];
}

/** The health before and with what was told now. */
function healthText({ signal }: Input, brief: RecordBrief, turn: Turn): string {
  const { t, now } = turn;
  const before = healthOf(brief, now);
  const said = {
    at: now.toISOString(),
    subject: subjectOf(signal, turn),
    body: signal.words,
    outcome: outcomeOf(signal),
  };
  // Told of today, they are no longer silent: the same is said when somebody asks later.
  const spoken = { ...(brief.customer ?? brief.record), lastActivityAt: said.at };
  const after = healthOf(
    { ...brief, customer: spoken, activities: [{ ...brief.record, ...said }, ...brief.activities] },
    now,
  );
  const level = t(`success.level.${after.level}`);
  return t("success.signal.health", { before: before.score, after: after.score, level });
}

function loggedText({ signal }: Input, label: string, turn: Turn): string {
  const { t } = turn;
  const { kind, severity, fall, score, scope, rises } = signal;
  if (rises) return t("success.signal.logged.risen", { label, percent: fall.percent ?? 0 });
  const counts =
    fall.was !== null && fall.is !== null ? t("success.signal.counts", { was: fall.was, is: fall.is }) : "";
  const head = t(`success.signal.logged.${kind}`, {
    label,
    percent: fall.percent ?? 0,
    counts,
    score: score ?? 0,
    group: t(`success.nps.${outcomeOf(signal)}`),
    severity: t(`success.severity.${severity}`),
  });
  if (kind !== "complaint") return head;
  return head + (scope ? t("success.signal.scope", { scope }) : t("success.signal.noScope"));
}

/** Who deals with it until when, and until when they want to hear from us. */
function dueText({ signal }: Input, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const task = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  const owner = task?.record.owner as { name: string } | null | undefined;
  if (!task) return "";
  const due = formatMoment(dueAt(signal, turn.now), t);
  const told = t("success.signal.due", { title: task.label, due, owner: owner?.name ?? "" });
  return told + (signal.wanted ? t("success.signal.wanted", { day: formatMoment(signal.wanted, t) }) : "");
}

function evidenceText({ signal }: Input, turn: Turn, done: FinishedCall[]): string {
  const quotes = quoteLines(done, 1, turn);
  if (quotes.length > 0) return quotes.map((line) => `- ${line}`).join("\n");
  return signal.kind === "nps" || signal.rises ? "" : turn.t("success.noCase");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear?.key === "customer") return askWhich(turn, done, unclear);
  if (!refs.customer)
    return askFor(turn, done, t("success.whichCustomer"), [
      { key: "customer", label: t("objects.customer") },
    ]);
  const brief = briefOf(done);
  if (!resultOf(done, "activity_log") || !brief)
    return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const count = given.signal.kind === "complaint" ? complaintsIn(brief, turn.now) + 1 : 0;
  const text = [
    loggedText(given, refs.customer.label, turn),
    count >= several ? t("success.signal.again", { count }) : "",
    healthText(given, brief, turn),
    dueText(given, turn, done),
    evidenceText(given, turn, done),
    failureText(turn, done) ?? "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const cards = reply.artifacts.filter(({ kind }) => kind === "record").slice(-1);
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  return about({ ...reply, artifacts: [...cards, ...passages] }, [refs.customer]);
}

/** A complaint, a fall in use or a score they gave: kept on the customer with what it does to their health, and somebody to answer in time. */
export const logSignalSkill = defineSkill({
  name: "log_signal",
  agent: "customer_success",
  intents: ["usage.report", "complaint.log"],
  shows: ["record", "passage", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer", "contact"]), signal: signalSaid(turn) }),
  gather,
  compose,
});
