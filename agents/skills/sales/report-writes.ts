import type { Turn } from "#agents/runtime/turn.ts";
import { dealByWords } from "#agents/skills/deal-by-words.ts";
import { openDeals, refTo } from "#agents/skills/settle.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { Refs } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { asksUs } from "./asks-us.ts";
import { contactFields } from "./made-on-the-way.ts";
import { movedTo } from "./moved-to.ts";
import { personCalled } from "./person-called.ts";
import type { NextStep } from "./read-next-steps.ts";
import type { Report } from "./read-report.ts";

const longestTitle = 200;
const mostInfluencers = 10;

const common = /^(?:项目|商机|单子|合同|订单)$/u;

/** The one open deal that the words name by more than its company, else the one that was talked about last. */
export function dealTalkedOf(brief: RecordBrief | null, turn: Turn): FocusRecord | undefined {
  const open = openDeals(brief);
  const said = turn.understanding.entities.flatMap(({ type, text }) =>
    (type === "need" || type === "product" || type === "opportunity") && !common.test(text) ? [text] : [],
  );
  const words = [...said, ...(/续约|续费|续签/u.test(turn.clause.text) ? ["续约"] : [])];
  const named = open.filter(({ name }) => words.some((word) => String(name).includes(word)));
  const [only] = named.length === 1 ? named : [];
  const near = turn.state.focus.find(({ type }) => type === "opportunity");
  return refTo("opportunity", only ?? open.find(({ id }) => id === near?.id) ?? null);
}

/** The deal that a talk was about: the one that was named or talked about, else the only open one. */
export function dealMeant(brief: RecordBrief | null, refs: Refs, turn: Turn): FocusRecord | undefined {
  const open = openDeals(brief);
  const near = open.find(({ id }) => id === refs.opportunity?.id);
  const called = dealByWords(
    open.map((deal) => ({ deal, label: String(deal.name) })),
    turn.understanding.text,
  )?.deal;
  const only = open.length === 1 ? open[0] : called;
  return (
    refTo("opportunity", near ?? null) ?? dealTalkedOf(brief, turn) ?? refTo("opportunity", only ?? null)
  );
}

/**
 * Nobody said what comes next, and something is to be done there anyway, or only a fact was kept: another reminder would
 * only be in the way.
 */
function isWaitedFor(
  { steps, activity, concerns, pains }: Report,
  brief: RecordBrief | null,
  turn: Turn,
): boolean {
  const ordered = (turn.others ?? []).some(
    ({ intent, text }) => intent === "task.create" || intent === "visit.plan" || asksUs(text),
  );
  if (ordered && steps.every(({ given }) => !given)) return true;
  const only = activity.kind === "note" && concerns.length + pains.length === 0;
  return (
    steps.every(({ given, action }) => !given && action === null) &&
    (ordered || only || (brief?.tasks ?? []).length > 0)
  );
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

function taskTitle({ concerns }: Report, step: NextStep, refs: Refs, { t }: Turn): string {
  const who = whoIn(refs);
  const [worry] = concerns;
  const action =
    step.action ?? (worry ? t("selling.report.follow", { words: worry.words }) : t("selling.report.next"));
  return t("selling.report.task", { action, who }).slice(0, longestTitle);
}

const inCalendar = (kind: NextStep["kind"]): boolean => kind !== "task" && kind !== "mail";
const together = new Set(["visit", "meeting"]);

/** The meeting that stands in the calendar on the day that was agreed: it is that one, and no second. */
export function standingPlan({ kind, dueAt }: NextStep, brief: RecordBrief | null): RecordDto | undefined {
  if (!together.has(kind)) return undefined;
  return brief?.tasks.find(
    (task) =>
      together.has(String(task.kind)) &&
      typeof task.startsAt === "string" &&
      dayOf(new Date(task.startsAt)) === dayOf(new Date(dueAt)),
  );
}

/** What comes next: a meeting or a call from when it begins, anything else by when it is due. */
function stepCalls(report: Report, refs: Refs, brief: RecordBrief | null, turn: Turn): SkillCall[] {
  return report.steps.flatMap((step): SkillCall[] => {
    const { kind, dueAt, timed, exact } = step;
    const standing = standingPlan(step, brief);
    if (standing) {
      const set = exact && standing.startsAt !== dueAt ? movedTo(dueAt, standing) : null;
      return set ? [{ tool: "task_update", input: { task: standing.id, set } }] : [];
    }
    const begins = inCalendar(kind) ? { kind, startsAt: dueAt, allDay: !timed } : {};
    const title = taskTitle(report, step, refs, turn);
    return [{ tool: "task_create", input: { title, ...begins, dueAt, ...linksOf(refs) } }];
  });
}

/** Who sways the decision, with those that are new behind those that are known. */
function influencersOf({ deciders }: Report, brief: RecordBrief | null) {
  const known = ((brief?.customer?.profile ?? {}) as CustomerProfile).influencers ?? [];
  const fresh = deciders.filter(({ name }) => !known.some((each) => each.name.includes(name)));
  return fresh.length > 0 ? { influencers: [...known, ...fresh].slice(-mostInfluencers) } : {};
}

function profileOf(report: Report, brief: RecordBrief | null): Record<string, unknown> {
  const { budget, timeline } = report;
  const known = budget && { amount: budget.amount, text: budget.text };
  return {
    ...(known && { budget: known }),
    ...(timeline && { timeline }),
    ...influencersOf(report, brief),
  };
}

function customerWrite(report: Report, refs: Refs, brief: RecordBrief | null): SkillCall[] {
  if (!refs.customer) return [];
  const painPoints = [...report.concerns.map(({ words }) => words), ...report.pains];
  const profile = profileOf(report, brief);
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

/** What a lead is known by from now on: what they want, can spend and by when, how many they are. */
function leadWrites(report: Report, { lead }: Refs, brief: RecordBrief | null, turn: Turn): SkillCall[] {
  // One that was taken in just now has it all.
  if (!lead || brief?.record.id !== lead.id) return [];
  const { budget, timeline, employees, contact } = report;
  const need = brief.record.need ? undefined : (turn.understanding.lead.need ?? report.need);
  const { phone, email, wechat, title } = contact;
  const set = {
    ...(need && { need }),
    ...(budget && { budgetAmount: budget.amount, budgetText: budget.text }),
    ...(timeline && { timelineText: timeline.text, timelineFrom: timeline.from, timelineTo: timeline.to }),
    ...(employees !== null && { employees }),
    ...(phone && { contactPhone: phone }),
    ...(email && { contactEmail: email }),
    ...(wechat && { contactWechat: wechat }),
    ...(title && { contactTitle: title }),
  };
  return Object.keys(set).length > 0 ? [{ tool: "lead_update", input: { leadId: lead.id, ...set } }] : [];
}

/** What is new of others than who was spoken to, each at their own record; who is not there is taken in. */
function otherWrites({ others }: Report, { customer }: Refs, brief: RecordBrief | null): SkillCall[] {
  if (!customer) return [];
  return others.flatMap(({ name, set }) => {
    const known = personCalled(name, brief);
    // Who is there already and was only met has nothing new.
    if (known && Object.keys(set).length === 0) return [];
    return known
      ? { tool: "contact_update" as const, input: { contact: known.id, set } }
      : {
          tool: "contact_create" as const,
          input: { set: { ...contactFields(name, {}), ...set, customer: customer.id } },
        };
  });
}

/** What is known of the deal from now on: what they need where nobody had written it, and the step that was agreed. */
function dealWrites(
  report: Report,
  deal: FocusRecord,
  brief: RecordBrief | null,
  known: BriefDeal | undefined,
  turn: Turn,
): SkillCall[] {
  const { need, concerns, rivals } = report;
  const next = report.steps.find((step) => step.given && step.action !== null && !standingPlan(step, brief));
  const set = {
    ...(need && !known?.need && { need }),
    ...(next?.action && { nextStep: next.action, nextStepOn: dayOf(new Date(next.dueAt)) }),
  };
  const opportunity = deal.id;
  return [
    ...concerns.map(({ words, risk }) => ({
      tool: "risk_add" as const,
      input: { opportunity, title: words, kind: risk },
    })),
    ...rivals.map((name) => ({
      tool: "competitor_add" as const,
      input: { opportunity, name, ...rivalPrice(name, turn) },
    })),
    ...(Object.keys(set).length > 0
      ? [{ tool: "opportunity_update" as const, input: { opportunity, set } }]
      : []),
  ];
}

const longestNote = 2000;

/** A remark goes behind what was written of them before. */
function notedOn(remark: string | null, person: RecordDto | undefined): { note?: string } {
  const before = typeof person?.note === "string" ? person.note : "";
  if (remark === null || before.includes(remark)) return {};
  return { note: [before, remark].filter(Boolean).join("\n").slice(0, longestNote) };
}

/** 擎仓科技进来了，报价二十八万: what the other one asks for, where it is said right behind its name. */
function rivalPrice(name: string, { understanding: { text, entities } }: Turn): { price?: number } {
  const rival = entities.find((each) => each.type === "competitor" && each.value.name === name);
  const money = entities.find(
    (each) => each.type === "money" && rival !== undefined && each.start > rival.start,
  );
  if (!rival || money?.type !== "money" || money.start - rival.end > 14) return {};
  return /报|出价|开价|只要|卖/u.test(text.slice(rival.end, money.start))
    ? { price: money.value.amount }
    : {};
}

/** What a talk leaves behind, in the order in which it is written; each once. */
export function writesOf(report: Report, refs: Refs, brief: RecordBrief | null, turn: Turn): SkillCall[] {
  const links = linksOf(refs);
  const { contact, opportunity } = refs;
  const known = brief?.contacts.some(({ id }) => id === contact?.id) || brief?.record.id === contact?.id;
  // Of many people a brief holds the first; the one that was looked up is its record.
  const looked = brief?.record.id === contact?.id ? brief?.record : undefined;
  const person = brief?.contacts.find(({ id }) => id === contact?.id) ?? looked;
  const facts = { ...report.contact, ...notedOn(report.remark, person) };
  const changes = contact && known && Object.keys(facts).length > 0;
  const deal = openDeals(brief).find(({ id }) => id === opportunity?.id);
  return [
    { tool: "activity_log", input: { ...report.activity, ...links } },
    ...customerWrite(report, refs, brief),
    ...leadWrites(report, refs, brief, turn),
    ...(changes ? [{ tool: "contact_update" as const, input: { contact: contact.id, set: facts } }] : []),
    ...otherWrites(report, refs, brief),
    ...(opportunity ? dealWrites(report, opportunity, brief, deal, turn) : []),
    ...(isWaitedFor(report, brief, turn) ? [] : stepCalls(report, refs, brief, turn)),
  ];
}
