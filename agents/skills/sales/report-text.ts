import type { Suggestion } from "#agents/contract.ts";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { fittingPassages } from "#agents/skills/fitting-passages.ts";
import { breathOf } from "#agents/skills/passages.ts";
import { industryOf, openDeals, type Settled } from "#agents/skills/settle.ts";
import type { Refs } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { startOf } from "./moved-to.ts";
import type { NextStep } from "./read-next-steps.ts";
import type { Report } from "./read-report.ts";
import { standingPlan } from "./report-writes.ts";

const made = (done: FinishedCall[], tool: "lead_capture" | "contact_create"): string | undefined => {
  const result = resultOf(done, tool);
  return result?.records.some(({ op }) => op === "create") ? result.focus?.label : undefined;
};

function loggedLine(report: Report, refs: Refs, turn: Turn): string {
  const { t } = turn;
  const who =
    [refs.customer?.label ?? refs.lead?.label, refs.contact?.label].filter(Boolean).join(" · ") ||
    t("selling.report.somebody");
  const { kind: key } = report.activity;
  // A fact was told, not a talk.
  if (key === "note") return t("selling.report.kept", { who });
  const kind = key === "meeting" ? t("selling.report.meeting") : t(`choices.activity.kind.${key}`);
  const day = formatShortDay(dayOf(report.activity.at ? new Date(report.activity.at) : turn.now), t);
  return t("selling.report.logged", { kind, who, day });
}

/** Records that were not there before are told first: nobody should find them by surprise. */
function madeLines(done: FinishedCall[], { t }: Turn): string {
  const lead = (resultOf(done, "lead_capture")?.output as { lead?: LeadDto } | undefined)?.lead;
  const contact = made(done, "contact_create");
  return [
    lead && t("selling.report.newLead", { company: lead.companyName ?? "", score: lead.score.total }),
    contact && t("selling.report.newContact", { name: contact }),
  ]
    .filter(Boolean)
    .join("");
}

/** 四五十万 is said as it was, with what it is counted as. */
const span = /[一二三四五六七八九][一二三四五六七八九]|[-~到至]/u;
function budgetKey({ about, text }: NonNullable<Report["budget"]>): string {
  if (!about) return "selling.report.budget";
  return span.test(text) ? "selling.report.budgetSpan" : "selling.report.budgetAbout";
}

function factsLine(report: Report, refs: Refs, turn: Turn): string {
  const { t } = turn;
  const worries = report.concerns.map(({ words }) => words).join(t("lead.listComma"));
  const pains = report.pains.join(t("lead.listComma"));
  return [
    report.need && t("selling.report.need", { words: report.need }),
    report.budget &&
      t(budgetKey(report.budget), {
        amount: formatMoney(report.budget.amount, t),
        text: report.budget.text,
      }),
    report.remark &&
      refs.contact &&
      t("selling.report.remark", { name: refs.contact.label, words: report.remark }),
    report.timeline && t("selling.report.timeline", { text: report.timeline.text }),
    pains && t("selling.report.pain", { words: pains }),
    worries && t("selling.report.worry", { words: worries }),
    report.rivals.length > 0 && t("selling.report.rival", { names: report.rivals.join(t("lead.listComma")) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function placesLine(refs: Refs, { brief }: Settled, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const open = openDeals(brief).length;
  if (refs.opportunity && wasTried(done, "risk_add"))
    return t("selling.report.risk", { label: refs.opportunity.label });
  if (refs.customer && !refs.opportunity && open > 1)
    return t("selling.report.severalDeals", { count: open });
  return "";
}

/** When a step is, and where it is a plan at no hour only its day. */
function dueText({ kind, dueAt, timed }: NextStep, { t }: Turn): string {
  const wholeDay = kind !== "task" && kind !== "mail" && !timed;
  return wholeDay ? formatShortDay(dayOf(new Date(dueAt)), t) : formatMoment(dueAt, t);
}

/** What stands in the calendar already, and whether it was moved to the hour that was agreed. */
function standingLine(step: NextStep, { brief }: Settled, turn: Turn): string {
  const standing = standingPlan(step, brief);
  if (!standing) return "";
  const title = String(standing.title);
  const start = startOf(standing);
  const from = start ? formatMoment(start, turn.t) : "";
  return step.exact && start !== step.dueAt
    ? turn.t("selling.report.standingMoved", { title, from, to: dueText(step, turn) })
    : turn.t("selling.report.standing", { title, from });
}

function stepLines(report: Report, settled: Settled, turn: Turn, done: FinishedCall[]): string {
  const made = done.flatMap(({ tool, outcome }) =>
    tool === "task_create" && outcome.status === "done" ? [outcome.result.output as WriteOutput] : [],
  );
  const lines = report.steps.flatMap((step) => {
    const standing = standingLine(step, settled, turn);
    if (standing) return [standing];
    const task = made.shift();
    if (!task) return [];
    const planned = step.kind !== "task" && step.kind !== "mail";
    const key = planned ? "planned" : step.given ? "dated" : "undated";
    return [turn.t(`selling.report.${key}`, { title: task.label, due: dueText(step, turn) })];
  });
  return lines.join("\n");
}

/** The case or practice that is about what worries them; what only sounds alike is none. */
export const caseFor = (
  { concerns }: Report,
  { brief }: Settled,
  done: FinishedCall[],
): SearchHit | undefined =>
  fittingPassages(
    done,
    concerns.map(({ risk }) => risk),
    industryOf(brief) || null,
  )[0];

/** What others did about the same worry; said so when nothing is known. */
function caseLine(report: Report, settled: Settled, turn: Turn, done: FinishedCall[]): string {
  if (!wasTried(done, "knowledge_search")) return "";
  const hit = caseFor(report, settled, done);
  if (!hit) return turn.t("selling.report.noCase");
  return turn.t("selling.report.case", { title: hit.title, text: breathOf(hit.passage) });
}

/** A rival that nobody has in the list may not be added by everybody: it is kept in words. */
function rivalLine({ rivals }: Report, { t }: Turn, done: FinishedCall[]): string {
  const failed = done.some(({ tool, outcome }) => tool === "competitor_add" && outcome.status !== "done");
  return failed ? t("selling.report.rivalUnknown", { names: rivals.join(t("lead.listComma")) }) : "";
}

/** What was written down, what it means, and what comes next. */
export function reportText(
  report: Report,
  settled: Settled,
  refs: Refs,
  turn: Turn,
  done: FinishedCall[],
): string {
  if (!resultOf(done, "activity_log")) return failureText(turn, done) ?? turn.t("agents.nothing");
  const lines = [
    [loggedLine(report, refs, turn), madeLines(done, turn)].filter(Boolean).join(""),
    factsLine(report, refs, turn),
    placesLine(refs, settled, turn, done),
    stepLines(report, settled, turn, done),
    caseLine(report, settled, turn, done),
    rivalLine(report, turn, done),
    failureText(
      turn,
      done.filter(({ tool }) => tool !== "competitor_add"),
    ) ?? "",
  ];
  return lines.filter(Boolean).join("\n\n");
}

/** What could be done next, from what is there: a deal where none is, a visit, an answer to the worry. */
export function chipsOf(report: Report, refs: Refs, brief: RecordBrief | null, { t }: Turn): Suggestion[] {
  const chip = (key: string, values: Record<string, string>) => ({
    label: t(`selling.report.chip.${key}.label`),
    text: t(`selling.report.chip.${key}.text`, values),
  });
  const company = refs.customer?.label ?? refs.lead?.label ?? "";
  const [worry] = report.concerns;
  const deal = refs.customer && openDeals(brief).length === 0 && (report.need || report.budget);
  const amount = report.budget ? formatMoney(report.budget.amount, t) : "";
  return [
    ...(deal ? [chip("deal", { company, amount })] : []),
    ...(worry ? [chip("objection", { words: worry.words })] : []),
    ...(refs.customer ? [chip("next", { company })] : []),
  ];
}
