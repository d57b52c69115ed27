import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { placeSaid } from "#agents/skills/place-said.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  noSubject,
  readSubject,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import { causeReply } from "./cause-reply.ts";
import { type Health, healthOf } from "./health-of.ts";
import { rankingCalls, rankingReply } from "./health-ranking.ts";
import { lossReply } from "./loss-reply.ts";
import { signLines } from "./sign-lines.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** What is to be done, with days. */
  plan: z.boolean(),
  /** What is lost when they leave. */
  loss: z.boolean(),
  /** Why it came to what was told of them. */
  cause: z.boolean(),
});
const briefCalls = (subject: Subject, turn: Turn, done: FinishedCall[]): SkillCall[] => {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return [];
  if (!refs.customer) return rankingCalls(turn, done);
  const read: SkillCall = { tool: "record_brief", input: { object: "customer", id: refs.customer.id } };
  return wasTried(done, "record_brief") ? [] : [read];
};

const beforeText = /之前|原来|以前|上次|本来|掉前|降前|before/iu;

/** The health before the last bad sign was told; null where there was none. */
function healthBefore(brief: RecordBrief, now: Date): Health | null {
  const at = brief.activities.findIndex(({ outcome }) => outcome === "negative");
  if (at < 0) return null;
  const activities = brief.activities.slice(at + 1);
  const lastActivityAt = typeof activities[0]?.at === "string" ? activities[0].at : null;
  return healthOf(
    { ...brief, customer: { ...(brief.customer ?? brief.record), lastActivityAt }, activities },
    now,
  );
}

function oneReply(label: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const brief = resultOf(done, "record_brief")?.output as RecordBrief | undefined;
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const health = healthOf(brief, turn.now);
  if (!health.known)
    return replyWith(turn, done, [t("success.health.unknown", { label }), t("success.noData")].join("\n\n"));
  const [first] = health.signs;
  const before = beforeText.test(turn.text) ? healthBefore(brief, turn.now) : null;
  const text = [
    before ? t("success.health.before", { score: before.score, now: health.score }) : "",
    t("success.health.head", { label, score: health.score, level: t(`success.level.${health.level}`) }),
    signLines(health, turn).join("\n") || t("success.health.clean"),
    first ? t(`success.act.${first.sign}`) : "",
    t("success.noData"),
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

const ranking = /谁|哪(?:个|家|些)|最(?:高|大|低|差|危险)|排(?:名|一下|个)|which|who/iu;
const losing = /损失|亏多少|少(?:收|赚|掉)?(?:了)?多少|lose|loss/iu;
const badNews: ReadonlySet<string> = new Set(["usage.report", "complaint.log"]);
const why = /为什么|为啥|原因|怎么回事|怎么会|因为(?:什么|啥)|\bwhy\b|\breason/iu;
const planning =
  /计划|挽回|怎么(?:办|处理|弄|应对)|咋(?:办|弄)|what (?:now|should)|挽留|(?:怎么|咋|如何).{0,3}(?:救|留|保|稳)|救回|方案|plan/iu;
/** What wins a customer back, so many days from today: what is wrong first, then the value, then the next contract. */
const steps = [
  ["listen", 1],
  ["mend", 3],
  ["check", 10],
  ["value", 21],
  ["review", 45],
] as const;

function planReply(label: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const brief = resultOf(done, "record_brief")?.output as RecordBrief | undefined;
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const health = healthOf(brief, turn.now);
  const owner = (brief.customer?.owner as { name: string } | null | undefined)?.name ?? null;
  const dated = steps.map(([key, days]) => ({
    ...{ id: key, owner, state: "open" as const },
    title: t(`success.rescue.step.${key}`),
    day: dayOf(new Date(turn.now.getTime() + days * 86_400_000)),
  }));
  const lines = dated.map(
    ({ title, day }, at) => `${at + 1}. ${formatShortDay(day, t)} ${title}${owner ? `（${owner}）` : ""}`,
  );
  const signs = signLines(health, turn).join("\n");
  const text = [
    t("success.rescue.head", { label, score: health.score, level: t(`success.level.${health.level}`) }),
    signs || t("success.health.clean"),
    lines.join("\n"),
    t("success.rescue.next"),
  ];
  const reply = replyWith(turn, [], text.join("\n\n"));
  const data = { title: t("success.rescue.title", { label }), steps: dated };
  return { ...reply, artifacts: [{ kind: "plan", data }] };
}

/** How a customer does, by what is kept of them, and what would be lost with them; or which customers do worst. */
export const askHealthSkill = defineSkill({
  name: "ask_health",
  agent: "customer_success",
  intents: ["health.ask"],
  shows: ["record", "record_table", "plan", "passage", "choice", "slot_form"],
  input,
  read: (turn) => {
    const named = turn.understanding.entities.some(({ type }) => type === "company");
    const all = ranking.test(turn.text) && !named && !placeSaid(turn.understanding);
    return {
      subject: all ? noSubject : readSubject(turn, ["customer"]),
      plan: planning.test(turn.text),
      loss: losing.test(turn.text),
      // Of a score its signs tell why.
      cause: why.test(turn.text) && badNews.has(turn.state.last?.intent ?? ""),
    };
  },
  gather: ({ subject, cause }, turn, done) => {
    const calls = briefCalls(subject, turn, done);
    const search = cause && calls.length === 0 && done.length > 0 && !wasTried(done, "knowledge_search");
    return search
      ? [{ tool: "knowledge_search", input: { query: turn.t("success.cause.query"), limit: 2 } }]
      : calls;
  },
  compose: ({ subject, plan, loss, cause }, turn, done) => {
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear) return askWhich(turn, done, unclear);
    if (refs.customer && loss) return about(lossReply(refs.customer.label, turn, done), [refs.customer]);
    if (refs.customer && cause) return about(causeReply(refs.customer.label, turn, done), [refs.customer]);
    if (refs.customer && plan) return about(planReply(refs.customer.label, turn, done), [refs.customer]);
    if (plan)
      return askFor(turn, [], turn.t("success.whichCustomer"), [
        { key: "customer", label: turn.t("objects.customer") },
      ]);
    return refs.customer
      ? about(oneReply(refs.customer.label, turn, done), [refs.customer])
      : rankingReply(turn, done);
  },
});
