import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { isHeading, leadFieldsOf } from "#agents/skills/market/lead-fields.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { offerNew } from "#agents/skills/offer-new.ts";
import { industryOf, isUnknown, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, type Refs, readSubject, type Subject } from "#agents/skills/subject.ts";
import { pastedFrom } from "#lib/language/index.ts";
import { contactFields, withMade } from "./made-on-the-way.ts";
import { readReport, reportShape } from "./read-report.ts";
import { caseFor, chipsOf, reportText } from "./report-text.ts";
import { dealMeant, standingPlan, writesOf } from "./report-writes.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  report: reportShape,
  lead: z.record(z.string(), z.unknown()),
  /** What somebody else wrote: whom nobody knows may be new. */
  pasted: z.boolean(),
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

/** Whoever wrote to us and is on no record is taken in as a lead, with what they want. */
const isStranger = ({ pasted, subject }: Input, settled: Settled): boolean =>
  pasted && nobody(settled) && (settled.missing.contact !== undefined || subject.mentions.length === 0);

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (isStranger(given, settled)) return strangerCalls(given, done);
  if (stopped(settled) || nobody(settled) || isOnlyNamed(given, settled)) return [];
  const evidence = evidenceFor(given, settled.brief, done);
  if (evidence.length > 0) return evidence;
  const first = madeFirst(given, settled, done);
  if (first.length > 0) return first;
  const refs = placed(settled, turn, done);
  if (wasTried(done, "activity_log") || (!refs.customer && !refs.lead && !refs.contact)) return [];
  return writesOf(given.report, refs, settled.brief, turn);
}

function strangerCalls({ lead, report }: Input, done: FinishedCall[]): SkillCall[] {
  const {
    budgetAmount: _b,
    budgetText: _s,
    timelineText: _t,
    timelineFrom: _f,
    timelineTo: _u,
    ...facts
  } = lead;
  if (!wasTried(done, "lead_capture"))
    return [
      {
        tool: "lead_capture",
        input: { ...facts, ...(report.need && { need: report.need }), source: "other" },
      },
    ];
  const made = withMade({}, done).lead;
  if (!made || wasTried(done, "activity_log")) return [];
  return [{ tool: "activity_log", input: { ...report.activity, lead: made.id } }];
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
  if (isStranger(given, settled)) {
    const refs = withMade({}, done);
    return about(replyWith(turn, writesIn(done), reportText(given.report, settled, refs, turn, done)), [
      refs.lead,
    ]);
  }
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
    ...given.report.steps.flatMap((step) => {
      const plan = standingPlan(step, settled.brief);
      return plan ? [{ type: "task", id: plan.id, label: String(plan.title) }] : [];
    }),
  ]);
}

/** 微信聊天记录 stands above what was pasted and is nobody. */
function withoutHeading(subject: Subject): Subject {
  const mentions = subject.mentions.filter(({ text }) => text === undefined || !isHeading(text));
  const bare = mentions.map(({ of: _company, ...mention }) => mention);
  return mentions.length === subject.mentions.length ? subject : { ...subject, mentions: bare };
}

/** What a rep tells after a visit, a call or a meal becomes records in one go: the talk, the worry, the risk, what to do next. */
export const reportActivitySkill = defineSkill({
  name: "report_activity",
  agent: "sales",
  intents: ["activity.report"],
  shows: ["record", "lead_record", "choice", "slot_form", "duplicate_choice"],
  input,
  read: (turn) => ({
    subject: withoutHeading(readSubject(turn, ["customer", "lead", "contact"])),
    report: readReport(turn),
    lead: leadFieldsOf(turn),
    pasted: pastedFrom(turn.understanding.text) !== null,
  }),
  gather,
  compose,
});
