import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
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
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Health, healthOf } from "./health-of.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** What is to be done, with days. */
  plan: z.boolean(),
});
type Page = {
  total: number;
  records: (RecordDto & { name: string; lastActivityAt: string | null; owner: { name: string } | null })[];
};

const told = 5;
const quietDays = 45;

/** Customers that nobody has spoken to for long: what can be known of all of them at once. */
const quiet: Filter = {
  all: [
    { field: "status", op: "eq", value: "customer" },
    {
      any: [
        { field: "lastActivityAt", op: "is_empty" },
        { field: "lastActivityAt", op: "within", value: { olderThan: quietDays, unit: "day" } },
      ],
    },
  ],
};

function gather(subject: Subject, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return [];
  if (refs.customer)
    return wasTried(done, "record_brief")
      ? []
      : [{ tool: "record_brief", input: { object: "customer", id: refs.customer.id } }];
  if (wasTried(done, "record_list")) return [];
  const sort = [{ field: "lastActivityAt", direction: "asc" }];
  return [{ tool: "record_list", input: { object: "customer", filter: quiet, sort, limit: 20 } }];
}

/** The signs with their figures, the weightiest first. */
export function signLines({ signs }: Health, { t }: Turn): string[] {
  return signs.map(
    ({ sign, fact, points }) => `- ${t(`success.sign.${sign}`, { fact })}${t("success.points", { points })}`,
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
  const text = [
    t("success.health.head", { label, score: health.score, level: t(`success.level.${health.level}`) }),
    signLines(health, turn).join("\n") || t("success.health.clean"),
    first ? t(`success.act.${first.sign}`) : "",
    t("success.noData"),
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

const ranking = /谁|哪(?:个|家|些)|最(?:高|大|低|差|危险)|排(?:名|一下|个)|which|who/iu;
const planning = /计划|挽回|挽留|怎么救|方案|plan/iu;
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

function listReply(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const page = resultOf(done, "record_list")?.output as Page | undefined;
  if (!page) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (page.total === 0)
    return replyWith(
      turn,
      [],
      [t("success.health.noneQuiet", { days: quietDays }), t("success.noData")].join("\n\n"),
    );
  const lines = page.records.slice(0, told).map(({ name, lastActivityAt, owner }, at) =>
    t("success.health.line", {
      index: at + 1,
      name,
      when: lastActivityAt
        ? t("success.health.last", { day: formatShortDay(lastActivityAt.slice(0, 10), t) })
        : t("success.health.never"),
      owner: owner?.name ?? t("agents.noOwner"),
    }),
  );
  const text = [
    t("success.health.quiet", { count: page.total, days: quietDays }),
    lines.join("\n"),
    t("success.noData"),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

/** How a customer does, by what is kept of them; or which customers nobody has spoken to for long. */
export const askHealthSkill = defineSkill({
  name: "ask_health",
  agent: "customer_success",
  intents: ["health.ask"],
  shows: ["record", "record_table", "plan", "choice", "slot_form"],
  input,
  read: (turn) => {
    const named = turn.understanding.entities.some(({ type }) => type === "company");
    const all = ranking.test(turn.text) && !named;
    return { subject: all ? noSubject : readSubject(turn, ["customer"]), plan: planning.test(turn.text) };
  },
  gather: ({ subject }, _turn, done) => gather(subject, done),
  compose: ({ subject, plan }, turn, done) => {
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear) return askWhich(turn, done, unclear);
    if (refs.customer && plan) return about(planReply(refs.customer.label, turn, done), [refs.customer]);
    if (plan)
      return askFor(turn, [], turn.t("success.whichCustomer"), [
        { key: "customer", label: turn.t("objects.customer") },
      ]);
    return refs.customer
      ? about(oneReply(refs.customer.label, turn, done), [refs.customer])
      : listReply(turn, done);
  },
});
