import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  type FoundSubject,
  lookUp,
  noSubject,
  type Refs,
  readSubject,
  type Subject,
  type SubjectKey,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { HistoryItem } from "#lib/domains/audit/index.ts";
import type { StaffDto } from "#lib/domains/identity/contract.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import { actsAsked, actsCalls, actsIn, actsReply, daysAsked } from "./acts-asked.ts";
import { personCalls, personReply } from "./person-changes.ts";
import { type AccountBook, nameSaid } from "./read-account.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** The field's name on each kind of record. */
  fields: z.record(z.string(), z.string()),
  days: z.object({ from: z.string(), to: z.string() }),
  /** 谁删了, 谁导出: acts on no record in particular. */
  acts: actsAsked.nullable(),
  /** 周远最近改了什么: a name that may be a colleague's. */
  person: z.string().nullable(),
});
type Input = z.output<typeof input>;

const shownLines = 5;
const kinds = ["opportunity", "customer", "contact", "lead"] as const;
/** 谁把付亮的邮箱改了: whoever is named is what was changed, and not who did it. */
const asksWho = /谁|哪个(?:人|同事)|\bwho\b/iu;

/** What may be meant: a deal where the field is a deal's, a person where one is named, else the company. */
function wantedFor(turn: Turn, fields: Record<string, string>): SubjectKey[] {
  const { entities } = turn.understanding;
  const person = entities.some(({ type }) => type === "person");
  const company = entities.some(({ type }) => type === "company");
  if (fields.opportunity && !fields.customer) return ["customer", "opportunity"];
  if (entities.some(({ type }) => type === "opportunity")) return ["customer", "opportunity"];
  return person && !company ? ["contact", "lead"] : ["customer"];
}

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const field = entities.find(({ type }) => type === "field");
  const fields = field?.type === "field" ? (field.value.on as Record<string, string>) : {};
  const acts = actsIn(turn);
  const person = asksWho.test(turn.text) ? null : nameSaid(turn);
  return {
    subject: acts || person ? noSubject : readSubject(turn, wantedFor(turn, fields)),
    fields,
    days: daysAsked(turn),
    acts,
    person,
  };
}

/** The record that is meant, the nearest one where only a field is said. */
function recordOf(refs: Refs, turn: Turn): { type: string; id: string; label: string } | undefined {
  return (
    refs.opportunity ??
    refs.contact ??
    refs.lead ??
    refs.customer ??
    turn.state.focus.find(({ type }) => kinds.some((kind) => kind === type))
  );
}

/** The colleague whose changes are asked about, once accounts were looked at. */
function colleagueOf({ person }: Input, done: FinishedCall[]): StaffDto | undefined {
  const people = (resultOf(done, "account_list")?.output as AccountBook | undefined)?.people ?? [];
  return person === null ? undefined : people[0];
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { subject, fields, acts, person, days } = given;
  if (acts) return actsCalls(acts, done);
  if (person !== null) {
    if (!wasTried(done, "account_list")) return [{ tool: "account_list", input: { name: person } }];
    const colleague = colleagueOf(given, done);
    return colleague ? personCalls(colleague, days, done) : [];
  }
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  const record = recordOf(refs, turn);
  if (stops(unclear, refs) || !record || wasTried(done, "record_history")) return [];
  const field = fields[record.type];
  const limited = { object: record.type, id: record.id, ...(field && { field }), limit: 20 };
  return [{ tool: "record_history", input: limited }];
}

/** A name that is a contact need not be a lead as well. */
const stops = (unclear: FoundSubject["unclear"], refs: Refs): boolean =>
  unclear !== null && !refs.opportunity && !refs.contact && !refs.lead;

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
    const { t } = turn;
    if (given.acts) return actsReply(given.acts, turn, done);
    if (given.person !== null) {
      const colleague = colleagueOf(given, done);
      return colleague
        ? personReply(colleague, given.days, turn, done)
        : replyWith(turn, [], failureText(turn, done) ?? t("system.account.unknown", { name: given.person }));
    }
    const { refs, unclear } = subjectFound(given.subject, done);
    if (unclear && stops(unclear, refs)) return askWhich(turn, done, unclear);
    const record = recordOf(refs, turn);
    if (record && wasTried(done, "record_history")) return about(changesReply(record, turn, done), [record]);
    return askFor(turn, done, t("system.trace.which"), [{ key: "customer", label: t("objects.customer") }]);
  },
});
