import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { atWork } from "#agents/skills/said-moment.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import { healthOf } from "./health-of.ts";
import { troubleIn } from "./trouble-in.ts";

const severities = ["high", "medium", "low"] as const;
const input = z.object({
  subject: z.custom<Subject>(),
  kind: z.enum(["usage", "complaint"]),
  severity: z.enum(severities),
  words: z.string(),
  percent: z.number().nullable(),
});
type Input = z.output<typeof input>;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Hours until somebody must have answered. */
const answerWithin = { high: 4, medium: 24, low: 72 };
const severe =
  /宕机|中断|宕|停摆|停工|停产|发货|发火|火大|生气|愤怒|连续\S{0,4}(?:小时|天)|停|瘫|用不了|全部|崩|丢数据|数据丢|无法|急|严重|赔|起诉|退款|down/iu;
const light = /建议|小问题|偶尔|有点|希望/u;
const steep = 30;

function severityOf(turn: Turn, percent: number | null): Input["severity"] {
  const { text } = turn;
  if (turn.clause.intent === "usage.report") return (percent ?? 0) >= steep ? "high" : "medium";
  return severe.test(text) ? "high" : light.test(text) ? "low" : "medium";
}

function read(turn: Turn): z.input<typeof input> {
  const percent = turn.clause.slots.percent?.percent ?? null;
  return {
    subject: readSubject(turn, ["customer", "contact"]),
    kind: turn.clause.intent === "usage.report" ? "usage" : "complaint",
    severity: severityOf(turn, percent),
    words: turn.text.trim(),
    percent,
  };
}

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

function dueAt({ kind, severity }: Input, now: Date): string {
  if (kind === "complaint") return atWork(new Date(now.getTime() + answerWithin[severity] * hourMs));
  const day = dayOf(new Date(now.getTime() + (severity === "high" ? 1 : 3) * dayMs));
  return new Date(Date.parse(dayRange(day, day).from) + 10 * hourMs).toISOString();
}

/** Kept as it was said, with the pain point and something to be done by whose customer it is. */
function writes(
  given: Input,
  customer: { id: string; label: string },
  turn: Turn,
  done: FinishedCall[],
): SkillCall[] {
  const { t } = turn;
  const { kind, words, severity } = given;
  const owner = briefIn(done)?.customer?.owner as { id: string } | null | undefined;
  const mine = owner?.id === turn.context.principal.userId || !owner;
  const title = t(`success.signal.task.${kind}`, { label: customer.label });
  return [
    {
      tool: "activity_log",
      input: {
        kind: "note",
        subject: t(`success.signal.subject.${kind}`),
        body: words,
        customer: customer.id,
        outcome: "negative",
        direction: "inbound",
      },
    },
    { tool: "customer_update", input: { customer: customer.id, painPoints: [troubleIn(turn)] } },
    {
      tool: "task_create",
      input: {
        title,
        body: words,
        customer: customer.id,
        dueAt: dueAt(given, turn.now),
        priority: severity === "high" ? "high" : "normal",
        ...(!mine && owner && turn.context.principal.rights.has("task.transfer") && { assignee: owner.id }),
      },
    },
  ];
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (!refs.customer || unclear?.key === "customer") return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: "customer", id: refs.customer.id } }];
  if (!wasTried(done, "activity_log")) return writes(given, refs.customer, turn, done);
  if (wasTried(done, "knowledge_search")) return [];
  return [
    {
      tool: "knowledge_search",
      input: {
        query: turn.t(`success.signal.query.${given.kind}`, { words: given.words.slice(0, 200) }),
        limit: 3,
      },
    },
  ];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear?.key === "customer") return askWhich(turn, done, unclear);
  if (!refs.customer)
    return askFor(turn, done, t("success.whichCustomer"), [
      { key: "customer", label: t("objects.customer") },
    ]);
  const logged = resultOf(done, "activity_log");
  const brief = briefIn(done);
  if (!logged || !brief) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const { label } = refs.customer;
  const before = healthOf(brief, turn.now);
  const subject = t(`success.signal.subject.${given.kind}`);
  const said = { at: turn.now.toISOString(), subject, body: given.words, outcome: "negative" };
  // Told of today, they are no longer silent: the same is said when somebody asks later.
  const spoken = { ...(brief.customer ?? brief.record), lastActivityAt: said.at };
  const after = healthOf(
    { ...brief, customer: spoken, activities: [{ ...brief.record, ...said }, ...brief.activities] },
    turn.now,
  );
  const task = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  const owner = task?.record.owner as { name: string } | null | undefined;
  const quotes = quoteLines(done, 1, turn);
  const text = [
    t(`success.signal.logged.${given.kind}`, {
      label,
      percent: given.percent ?? 0,
      severity: t(`success.severity.${given.severity}`),
    }),
    t("success.signal.health", {
      before: before.score,
      after: after.score,
      level: t(`success.level.${after.level}`),
    }),
    task
      ? t("success.signal.due", {
          title: task.label,
          due: formatMoment(dueAt(given, turn.now), t),
          owner: owner?.name ?? "",
        })
      : "",
    quotes.length > 0 ? quotes.map((line) => `- ${line}`).join("\n") : t("success.noCase"),
    failureText(turn, done) ?? "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const cards = reply.artifacts.filter(({ kind }) => kind === "record").slice(-1);
  return about(
    { ...reply, artifacts: [...cards, ...reply.artifacts.filter(({ kind }) => kind === "passage")] },
    [refs.customer],
  );
}

/** A complaint or a fall in use: kept on the customer with what it does to their health, and somebody to answer in time. */
export const logSignalSkill = defineSkill({
  name: "log_signal",
  agent: "customer_success",
  intents: ["usage.report", "complaint.log"],
  shows: ["record", "passage", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
