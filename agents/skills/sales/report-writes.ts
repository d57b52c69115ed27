import type { Turn } from "#agents/runtime/turn.ts";
import { openDeals, refTo } from "#agents/skills/settle.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { Refs } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { Report } from "./read-report.ts";

const longestTitle = 200;

/** The deal that the talk was about: the only open one, the one in focus, or the one whose name was said. */
export function dealMeant(brief: RecordBrief | null, refs: Refs, turn: Turn): FocusRecord | undefined {
  const open = openDeals(brief);
  const near = open.find(({ id }) => id === refs.opportunity?.id);
  const words = turn.understanding.entities.flatMap(({ type, text }) =>
    type === "need" || type === "product" || type === "opportunity" ? [text] : [],
  );
  const named = open.filter(({ name }) => words.some((word) => String(name).includes(word)));
  const only = open.length === 1 ? open[0] : named.length === 1 ? named[0] : undefined;
  return refTo("opportunity", near ?? only ?? null);
}

export const linksOf = ({ customer, contact, opportunity, lead }: Refs): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ customer, contact, opportunity, lead }).flatMap(([key, ref]) =>
      ref ? [[key, ref.id]] : [],
    ),
  );

/** 宏远机械 王建国: who it is about, in a title. */
export const whoIn = ({ customer, lead, contact }: Refs): string =>
  [customer?.label ?? lead?.label, contact?.label].filter(Boolean).join(" ");

function taskTitle({ task, concerns }: Report, refs: Refs, { t }: Turn): string {
  const who = whoIn(refs);
  const [worry] = concerns;
  const action =
    task.action ?? (worry ? t("selling.report.follow", { words: worry.words }) : t("selling.report.next"));
  return t("selling.report.task", { action, who }).slice(0, longestTitle);
}

function profileOf({ budget, timeline }: Report): Record<string, unknown> {
  const known = budget && { amount: budget.amount, text: budget.text };
  return { ...(known && { budget: known }), ...(timeline && { timeline }) };
}

function customerWrite(report: Report, refs: Refs, brief: RecordBrief | null): SkillCall[] {
  if (!refs.customer) return [];
  const painPoints = report.concerns.map(({ words }) => words);
  const profile = profileOf(report);
  const staff =
    report.employees !== null && !brief?.customer?.employees ? { employees: report.employees } : {};
  const set = { ...staff, ...(Object.keys(profile).length > 0 && { profile }) };
  const given = {
    ...(Object.keys(set).length > 0 && { set }),
    ...(painPoints.length > 0 && { painPoints }),
    ...(report.need && { priorities: [report.need] }),
  };
  if (Object.keys(given).length === 0) return [];
  return [{ tool: "customer_update", input: { customer: refs.customer.id, ...given } }];
}

/** What is known of the deal from now on: what they need where nobody had written it, and the step that was agreed. */
function dealWrites(report: Report, deal: FocusRecord, known: BriefDeal | undefined): SkillCall[] {
  const { need, task, concerns, rivals } = report;
  const set = {
    ...(need && !known?.need && { need }),
    ...(task.given && task.action && { nextStep: task.action, nextStepOn: dayOf(new Date(task.dueAt)) }),
  };
  const opportunity = deal.id;
  return [
    ...concerns.map(({ words, risk }) => ({
      tool: "risk_add" as const,
      input: { opportunity, title: words, kind: risk },
    })),
    ...rivals.map((name) => ({ tool: "competitor_add" as const, input: { opportunity, name } })),
    ...(Object.keys(set).length > 0
      ? [{ tool: "opportunity_update" as const, input: { opportunity, set } }]
      : []),
  ];
}

/** What a talk leaves behind, in the order in which it is written; each once. */
export function writesOf(report: Report, refs: Refs, brief: RecordBrief | null, turn: Turn): SkillCall[] {
  const links = linksOf(refs);
  const { contact, opportunity } = refs;
  const known = brief?.contacts.some(({ id }) => id === contact?.id) || brief?.record.id === contact?.id;
  const changes = contact && known && Object.keys(report.contact).length > 0;
  const deal = openDeals(brief).find(({ id }) => id === opportunity?.id);
  return [
    { tool: "activity_log", input: { ...report.activity, ...links } },
    ...customerWrite(report, refs, brief),
    ...(changes
      ? [{ tool: "contact_update" as const, input: { contact: contact.id, set: report.contact } }]
      : []),
    ...(opportunity ? dealWrites(report, opportunity, deal) : []),
    {
      tool: "task_create",
      input: { title: taskTitle(report, refs, turn), dueAt: report.task.dueAt, ...links },
    },
  ];
}
