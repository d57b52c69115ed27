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
import type { Report } from "./read-report.ts";

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

function factsLine(report: Report, turn: Turn): string {
  const { t } = turn;
  const worries = report.concerns.map(({ words }) => words).join(t("lead.listComma"));
  const pains = report.pains.join(t("lead.listComma"));
  return [
    report.need && t("selling.report.need", { words: report.need }),
    report.budget &&
      t(report.budget.about ? "selling.report.budgetAbout" : "selling.report.budget", {
        amount: formatMoney(report.budget.amount, t),
      }),
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

function taskLine(report: Report, turn: Turn, done: FinishedCall[]): string {
  const task = resultOf(done, "task_create")?.output as WriteOutput | undefined;
  if (!task) return "";
  const { dueAt, given, kind, timed } = report.task;
  const planned = kind !== "task" && kind !== "mail";
  const due =
    planned && !timed ? formatShortDay(dayOf(new Date(dueAt)), turn.t) : formatMoment(dueAt, turn.t);
  const key = planned ? "planned" : given ? "dated" : "undated";
  return turn.t(`selling.report.${key}`, {
    title: task.label,
    due,
  });
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
    factsLine(report, turn),
    placesLine(refs, settled, turn, done),
    taskLine(report, turn, done),
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
