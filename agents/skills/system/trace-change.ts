import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readSubject,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { AuditItem } from "#lib/domains/audit/contract.ts";
import type { HistoryItem } from "#lib/domains/audit/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** The field's name on each kind of record. */
  fields: z.record(z.string(), z.string()),
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** 谁删了, 谁导出: acts on no record in particular. */
  action: z.string().nullable(),
});
type Input = z.output<typeof input>;

const acts: [RegExp, string][] = [
  [/导出|export/iu, "export"],
  [/登录|登陆|login|sign/iu, "login"],
  [/权限|角色|账号/u, "user."],
];
const shownLines = 5;
const kinds = ["opportunity", "customer", "contact", "lead"] as const;

function read(turn: Turn): z.input<typeof input> {
  const field = turn.understanding.entities.find(({ type }) => type === "field");
  const subject = readSubject(turn, ["customer"]);
  return {
    subject,
    fields: field?.type === "field" ? (field.value.on as Record<string, string>) : {},
    days: periodSaid(turn) ?? null,
    action: acts.find(([words]) => words.test(turn.text))?.[1] ?? null,
  };
}

/** The record that is meant, the nearest one where only a field is said. */
function recordOf(refs: Refs, turn: Turn): { type: string; id: string; label: string } | undefined {
  return refs.customer ?? turn.state.focus.find(({ type }) => kinds.some((kind) => kind === type));
}

function gather({ subject, fields, days, action }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return [];
  const record = recordOf(refs, turn);
  const acting = action !== null && subject.mentions.length === 0;
  if (record && !acting) {
    if (wasTried(done, "record_history")) return [];
    const field = fields[record.type];
    return [
      {
        tool: "record_history",
        input: { object: record.type, id: record.id, ...(field && { field }), limit: 20 },
      },
    ];
  }
  if (!action || wasTried(done, "audit_list")) return [];
  return [
    { tool: "audit_list", input: { ...(days ?? {}), ...(action.endsWith(".") && { action }), limit: 50 } },
  ];
}

function changesReply(record: { label: string }, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const result = resultOf(done, "record_history");
  const changes = (result?.output as { changes: HistoryItem[] } | undefined)?.changes;
  if (!changes) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const card = result?.artifacts.find(({ kind }) => kind === "timeline");
  const entries = card?.kind === "timeline" ? card.data.entries : [];
  if (entries.length === 0) return replyWith(turn, done, t("system.trace.none", { label: record.label }));
  const lines = entries
    .slice(0, shownLines)
    .map(
      ({ at, by, title, detail }) =>
        `- ${t("system.trace.line", { at: formatMoment(at, t), by: by ?? "", title })}${detail ? t("lead.clauseComma") + detail : ""}`,
    );
  return replyWith(
    turn,
    done,
    [t("system.trace.head", { label: record.label }), lines.join("\n")].join("\n\n"),
  );
}

function actsReply({ action }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "audit_list")?.output as { items: AuditItem[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const fits = output.items.filter((item) => item.action.includes(action ?? ""));
  if (fits.length === 0) return replyWith(turn, [], t("system.trace.noActs"));
  const lines = fits
    .slice(0, shownLines)
    .map(({ at, by, records, action: act }) =>
      t("system.trace.act", { at: formatMoment(at, t), name: by.name, what: act, records }),
    );
  return replyWith(
    turn,
    done,
    [t("system.trace.acts", { count: fits.length }), lines.map((line) => `- ${line}`).join("\n")].join(
      "\n\n",
    ),
  );
}

/** Who changed what and when, from which words; or who did an act that the audit keeps. */
export const traceChangeSkill = defineSkill({
  name: "trace_change",
  agent: "system",
  intents: ["audit.ask"],
  shows: ["timeline", "record_table", "choice", "slot_form"],
  input,
  read,
  gather,
  compose: (given, turn, done) => {
    const { refs, unclear } = subjectFound(given.subject, done);
    if (unclear) return askWhich(turn, done, unclear);
    const record = recordOf(refs, turn);
    if (record && wasTried(done, "record_history")) return about(changesReply(record, turn, done), [record]);
    if (wasTried(done, "audit_list")) return actsReply(given, turn, done);
    return askFor(turn, done, turn.t("system.trace.which"), [
      { key: "customer", label: turn.t("objects.customer") },
    ]);
  },
});
