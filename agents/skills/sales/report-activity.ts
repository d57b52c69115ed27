import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { leadFieldsOf } from "#agents/skills/market/lead-fields.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { offerNew } from "#agents/skills/offer-new.ts";
import { industryOf, isUnknown, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, type Refs, readSubject } from "#agents/skills/subject.ts";
import { contactFields, withMade } from "./made-on-the-way.ts";
import { readReport, reportShape } from "./read-report.ts";
import { caseFor, chipsOf, reportText } from "./report-text.ts";
import { dealMeant, writesOf } from "./report-writes.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  report: reportShape,
  lead: z.record(z.string(), z.unknown()),
});
type Input = z.output<typeof input>;

/** What must be there before anything hangs on it: the company as a lead, the person at the company. */
function madeFirst({ lead, report }: Input, { refs, missing }: Settled, done: FinishedCall[]): SkillCall[] {
  if (missing.customer !== undefined && !refs.lead && !refs.customer && !wasTried(done, "lead_capture")) {
    const {
      timelineText: _t,
      timelineFrom: _f,
      timelineTo: _u,
      budgetAmount: _b,
      budgetText: _s,
      ...facts
    } = lead;
    const { timeline, budget } = report;
    const input = {
      ...facts,
      companyName: missing.customer,
      ...(missing.contact && { contactName: missing.contact }),
      ...(timeline && { timelineText: timeline.text, timelineFrom: timeline.from, timelineTo: timeline.to }),
      ...(budget && { budgetAmount: budget.amount, budgetText: budget.text }),
      source: "other",
    };
    return [{ tool: "lead_capture", input }];
  }
  const unknown = refs.customer && missing.contact && !wasTried(done, "contact_create");
  if (!unknown) return [];
  const set = { ...contactFields(missing.contact ?? "", lead), customer: refs.customer?.id };
  return [{ tool: "contact_create", input: { set: { ...set, ...report.contact } } }];
}

/** Cases and practice for what worries them. */
function evidenceFor({ report }: Input, brief: Settled["brief"], done: FinishedCall[]): SkillCall[] {
  if (report.concerns.length === 0) return [];
  const industry = industryOf(brief);
  const worries = report.concerns.map(({ words }) => words).join(" ");
  const questions = [industry && `${industry} ${worries}`, worries];
  return nextSearch(done, questions, { types: ["case_study", "best_practice", "faq"], limit: 3 });
}

/** A company that nobody knows is taken in where the person said so, or told who there wants what; else it is offered. */
const isOnlyNamed = ({ subject, report }: Input, settled: Settled): boolean =>
  isUnknown(settled) &&
  subject.fresh.customer === undefined &&
  !(settled.missing.contact && (report.need || report.budget));

const stopped = ({ unclear, refs }: Settled): boolean =>
  unclear?.meant.status === "many" && !(unclear.key === "lead" && refs.customer);

const nobody = ({ refs, missing }: Settled): boolean =>
  !refs.customer && !refs.lead && !refs.contact && missing.customer === undefined;

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (stopped(settled) || nobody(settled) || isOnlyNamed(given, settled)) return [];
  const evidence = evidenceFor(given, settled.brief, done);
  if (evidence.length > 0) return evidence;
  const first = madeFirst(given, settled, done);
  if (first.length > 0) return first;
  const refs = placed(settled, turn, done);
  if (wasTried(done, "activity_log") || (!refs.customer && !refs.lead && !refs.contact)) return [];
  return writesOf(given.report, refs, settled.brief, turn);
}

/** Where it all hangs: what was known and what was made on the way, with the deal that is meant. */
function placed({ refs, brief }: Settled, turn: Turn, done: FinishedCall[]): Refs {
  const made = withMade(refs, done);
  const deal = made.customer ? dealMeant(brief, made, turn) : undefined;
  const { opportunity: _talkedAbout, ...others } = made;
  return deal ? { ...others, opportunity: deal } : others;
}

/** The lead that is so like the one that was told of that nothing was made. */
function likeLead(done: FinishedCall[]): string {
  const { existing } = (resultOf(done, "lead_capture")?.output ?? {}) as { existing?: { label?: string } };
  return existing?.label ?? "";
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && stopped(settled)) return askWhich(turn, [], settled.unclear);
  if (nobody(settled)) {
    const chips = turn.state.focus
      .filter(({ type }) => type === "customer")
      .map(({ label }) => ({ label, text: label }));
    return askFor(turn, [], t("selling.report.who"), [
      { key: "customer", label: t("agents.which.object.customer"), chips },
    ]);
  }
  if (isOnlyNamed(given, settled))
    return offerNew(turn, settled.missing.customer ?? "", t("selling.fresh.report"));
  const refs = placed(settled, turn, done);
  if (!resultOf(done, "activity_log") && resultOf(done, "lead_capture")?.pending)
    return replyWith(turn, done, t("selling.report.sameLead", { label: likeLead(done) }));
  const told = caseFor(given.report, settled, done)?.citation.chunkId;
  const citations = replyWith(turn, done, "").citations.filter(({ id }) => id === told);
  const reply = replyWith(turn, writesIn(done), reportText(given.report, settled, refs, turn, done));
  const chips = chipsOf(given.report, refs, settled.brief, turn);
  return about({ ...reply, citations, suggestions: chips }, [
    refs.customer,
    refs.lead,
    refs.contact,
    refs.opportunity,
  ]);
}

/** What a rep tells after a visit, a call or a meal becomes records in one go: the talk, the worry, the risk, what to do next. */
export const reportActivitySkill = defineSkill({
  name: "report_activity",
  agent: "sales",
  intents: ["activity.report"],
  shows: ["record", "lead_record", "choice", "slot_form", "duplicate_choice"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "lead", "contact"]),
    report: readReport(turn),
    lead: leadFieldsOf(turn),
  }),
  gather,
  compose,
});
