import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, type Refs, readSubject, subjectFound } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import { type Report, readReport, reportShape } from "./read-report.ts";

const input = z.object({ subject: z.custom<ReturnType<typeof readSubject>>(), report: reportShape });

const idsOf = ({ customer, contact, opportunity, lead }: Refs): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ customer, contact, opportunity, lead }).flatMap(([key, ref]) =>
      ref ? [[key, ref.id]] : [],
    ),
  );

/** What a talk leaves behind, in the order in which it is written; each once. */
function writesOf(report: Report, refs: Refs): SkillCall[] {
  const { customer, contact, opportunity } = refs;
  const links = idsOf(refs);
  const calls: SkillCall[] = [{ tool: "activity_log", input: { ...report.activity, ...links } }];
  const profile = report.budget === null ? {} : { set: { profile: { budget: report.budget } } };
  const pains = report.concerns.map(({ words }) => words);
  if (customer && (pains.length > 0 || report.budget !== null)) {
    calls.push({
      tool: "customer_update",
      input: { customer: customer.id, ...profile, ...(pains.length > 0 && { painPoints: pains }) },
    });
  }
  if (contact && Object.keys(report.contact).length > 0) {
    calls.push({ tool: "contact_update", input: { contact: contact.id, set: report.contact } });
  }
  for (const { words, risk } of opportunity ? report.concerns : []) {
    calls.push({ tool: "risk_add", input: { opportunity: opportunity?.id, title: words, kind: risk } });
  }
  calls.push({ tool: "task_create", input: { ...report.task, ...links } });
  return calls;
}

/** The record behind a write, as the tool shows it. */
function writtenBy(done: FinishedCall[], tool: "activity_log" | "task_create"): WriteOutput | undefined {
  return resultOf(done, tool)?.output as WriteOutput | undefined;
}

function sentences(report: Report, refs: Refs, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const { customer, contact, opportunity } = refs;
  const who = [customer?.label, contact?.label].filter(Boolean).join(" · ") || t("agents.report.somebody");
  const kind = t(`choices.activity.kind.${report.activity.kind}`);
  const said = [t("agents.report.logged", { kind, who })];
  const words = report.concerns.map((concern) => `“${concern.words}”`).join(t("lead.listComma"));
  if (words && wasTried(done, "customer_update"))
    said.push(t("agents.report.pain", { words, label: customer?.label ?? "" }));
  if (words && wasTried(done, "risk_add"))
    said.push(t("agents.report.risk", { label: opportunity?.label ?? "" }));
  if (report.budget) said.push(t("agents.report.budget", { amount: report.budget.text }));
  const task = writtenBy(done, "task_create");
  if (task) {
    const due = formatMoment(report.task.dueAt, t);
    said.push(
      t(report.task.given ? "agents.report.task" : "agents.report.taskDefault", { title: task.label, due }),
    );
  }
  return [said.join(""), failureText(turn, done) ?? ""].filter(Boolean).join("\n\n");
}

/** What a rep tells after a visit, a call or a meal becomes records in one go: the talk, the worry, the risk, what to do next. */
export const reportActivitySkill = defineSkill({
  name: "report_activity",
  agent: "sales",
  intents: ["activity.report"],
  shows: ["record", "choice"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "contact", "opportunity"]),
    report: readReport(turn),
  }),
  gather: ({ subject, report }, _turn, done) => {
    const asked = lookUp(subject, done);
    if (asked.length > 0) return asked;
    const { refs, unclear } = subjectFound(subject, done);
    // A talk is kept even where the deal or the person is unclear; without the company it would hang on nothing.
    if (unclear?.key === "customer" || wasTried(done, "activity_log")) return [];
    return writesOf(report, refs);
  },
  compose: ({ subject, report }, turn, done) => {
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear?.key === "customer") return askWhich(turn, done, unclear);
    const reply = replyWith(turn, done, sentences(report, refs, turn, done));
    const { customer, contact, opportunity } = refs;
    return about(reply, [customer, contact, opportunity]);
  },
});
