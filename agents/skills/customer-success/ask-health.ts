import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Health, healthOf } from "./health-of.ts";

const input = z.object({ subject: z.custom<Subject>() });
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
  shows: ["record", "record_table", "choice"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer"]) }),
  gather: ({ subject }, _turn, done) => gather(subject, done),
  compose: ({ subject }, turn, done) => {
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear) return askWhich(turn, done, unclear);
    return refs.customer
      ? about(oneReply(refs.customer.label, turn, done), [refs.customer])
      : listReply(turn, done);
  },
});
