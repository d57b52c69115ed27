import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { offerNew } from "#agents/skills/offer-new.ts";
import { quoteOf } from "#agents/skills/passages.ts";
import { comingDate, datesIn, isOneDay, momentAt, momentOf } from "#agents/skills/said-moment.ts";
import { isUnknown, openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, type Refs, readSubject } from "#agents/skills/subject.ts";
import type { DateValue } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import { audienceOf } from "./audience.ts";
import { knownLines, personIn, personName } from "./known-facts.ts";
import { contactFields, withMade } from "./made-on-the-way.ts";
import { dealMeant, whoIn } from "./report-writes.ts";
import { pointsOf, signalsOf } from "./signals.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  date: z.custom<DateValue>().nullable(),
  topic: z.string().nullable(),
});
type Input = z.output<typeof input>;

const topicSaid =
  /(?:聊聊?|谈谈?|沟通|介绍|演示|汇报|对接|讨论|about)(?:一下|下)?\s?(?<topic>[^，,。；;\n]{2,40})/i;
const hoursLong = 3_600_000;

const isMany = ({ unclear, refs }: Settled): boolean =>
  unclear?.meant.status === "many" && !(unclear.key === "lead" && refs.customer);
const isNobody = ({ refs, missing }: Settled): boolean =>
  !refs.customer && !refs.lead && !refs.contact && missing.customer === undefined;

/** Who is visited: what is known, and what was made for the plan. */
function placed({ refs, brief }: Settled, turn: Turn, done: FinishedCall[]): Refs {
  const made = withMade(refs, done);
  const deal = made.customer ? dealMeant(brief, made, turn) : undefined;
  const { opportunity: _near, ...others } = made;
  return deal ? { ...others, opportunity: deal } : others;
}

function pointsFor({ topic }: Input, { brief }: Settled, refs: Refs, turn: Turn): string[] {
  const own = brief ? pointsOf(signalsOf(brief, refs.opportunity?.id, turn), turn) : pointsOf([], turn);
  return topic ? [turn.t("selling.visit.topic", { topic }), ...own] : own;
}

/** When it stands in the calendar: at the hour that was said, else the whole day. */
function timeOf(date: DateValue): Record<string, unknown> {
  const startsAt = momentOf(date);
  if (date.time === undefined && date.window === undefined)
    return { startsAt: momentAt(date.from), allDay: true };
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + hoursLong).toISOString() };
}

function planCall(given: Input, settled: Settled, refs: Refs, date: DateValue, turn: Turn): SkillCall {
  // 刘总, whom nobody has on record, stands in the title all the same.
  const unknown = refs.contact || !refs.customer ? "" : (settled.missing.contact ?? "");
  const who = [whoIn(refs), unknown].filter(Boolean).join(" ");
  const title = turn.t("selling.visit.title", { who }).slice(0, 200);
  const agenda = pointsFor(given, settled, refs, turn)
    .map((point, at) => `${at + 1}. ${point}`)
    .join("\n");
  const { customer, contact, opportunity, lead } = refs;
  if (customer) {
    const links = { customer: customer.id, ...(contact && { contact: contact.id }) };
    const input = {
      ...links,
      ...(opportunity && { opportunity: opportunity.id }),
      title,
      agenda,
      ...timeOf(date),
    };
    return { tool: "visit_plan", input };
  }
  const links = { ...(lead && { lead: lead.id }), ...(contact && { contact: contact.id }) };
  return { tool: "task_create", input: { kind: "visit", title, body: agenda, ...links, ...timeOf(date) } };
}

function readings({ topic }: Input, { brief }: Settled, done: FinishedCall[]): SkillCall[] {
  if (wasTried(done, "knowledge_search")) return [];
  const industry = typeof brief?.customer?.industry === "string" ? brief.customer.industry : "";
  const query = [industry, "拜访客户", topic ?? ""].join(" ").trim();
  return [{ tool: "knowledge_search", input: { query, limit: 2 } }];
}

/** What the visit hangs on and is not there yet. */
function madeFirst({ subject }: Input, { refs, missing }: Settled, done: FinishedCall[]): SkillCall[] {
  if (missing.customer !== undefined && !refs.customer && !refs.lead && !wasTried(done, "lead_capture")) {
    const contact = missing.contact ? { contactName: missing.contact } : {};
    return [{ tool: "lead_capture", input: { companyName: missing.customer, ...contact, source: "other" } }];
  }
  // Nobody has met them yet: they are taken in only when the person says so.
  const agreed = subject.fresh.contact !== undefined && missing.contact;
  if (!refs.customer || !agreed || wasTried(done, "contact_create")) return [];
  const set = { ...contactFields(agreed, {}), customer: refs.customer.id };
  return [{ tool: "contact_create", input: { set } }];
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (isMany(settled) || isNobody(settled)) return [];
  const read = readings(given, settled, done);
  if (read.length > 0) return read;
  const { date } = given;
  if (!date || !isOneDay(date) || isOnlyNamed(given, settled)) return [];
  const first = madeFirst(given, settled, done);
  if (first.length > 0) return first;
  const refs = placed(settled, turn, done);
  if (wasTried(done, "visit_plan") || wasTried(done, "task_create")) return [];
  if (!refs.customer && !refs.lead && !refs.contact) return [];
  return [planCall(given, settled, refs, date, turn)];
}

/** What is known, what to talk about and what documents say, below the first line. */
function restOf(given: Input, settled: Settled, refs: Refs, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const { brief } = settled;
  const person = personIn(brief, refs.contact?.id);
  const audience = audienceOf(String(person?.title ?? ""), refs.contact?.label ?? settled.missing.contact);
  const points = pointsFor(given, settled, refs, turn);
  const list = points.map((point, at) => `${at + 1}. ${point}`).join("\n");
  const name = personName(person, settled.missing.contact) || t("selling.visit.them");
  const rivals = openDeals(brief).flatMap(({ competitors }) =>
    competitors.map(({ competitor }) => competitor?.name ?? ""),
  );
  const quote = quoteOf(done);
  return [
    ...(brief ? knownLines(brief, openDeals(brief), turn) : []),
    rivals.length > 0
      ? t("selling.visit.rivals", { names: [...new Set(rivals)].join(t("lead.listComma")) })
      : "",
    `${t("selling.visit.points", { name })}\n${list}`,
    audience ? t(`selling.audience.${audience}`) : "",
    quote ? t("selling.visit.quote", quote) : "",
  ].filter(Boolean);
}

/** The days of a period that was said, or the next ones, at an hour that one can press. */
function dayChips({ date }: Input, turn: Turn) {
  const day = (from: string, days: number) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const start = date && date.from > dayOf(turn.now) ? date.from : day(dayOf(turn.now), 1);
  const workdays = [0, 1, 2, 3, 4, 5, 6]
    .map((days) => day(start, days))
    .filter((each) => ![0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay()));
  return workdays.slice(0, 3).map((each) => {
    const label = turn.t("selling.visit.chip", { day: formatShortDay(each, turn.t) });
    return { label, text: label };
  });
}

/** ABC公司 · 张总; a lead is called by its person already. */
function whoFor({ missing }: Settled, { customer, lead, contact }: Refs): string {
  const place = customer?.label ?? lead?.label ?? missing.customer ?? "";
  const person = contact?.label ?? missing.contact ?? "";
  return [place, place.includes(person) ? "" : person].filter(Boolean).join(" · ");
}

/** A company that nobody knows is taken in only where the person has agreed to it. */
const isOnlyNamed = ({ subject }: Input, settled: Settled): boolean =>
  isUnknown(settled) && subject.fresh.customer === undefined;

/** Whoever gives the day now has read that the company will be taken in. */
const agreeing = (turn: Turn, company: string): Turn => ({
  ...turn,
  chosen: { ...turn.chosen, [company]: { type: "new", id: "", label: company } },
});

/** Asks for the day, with what is known already, so that the wait is not for nothing. */
function askDay(given: Input, settled: Settled, refs: Refs, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const who = whoFor(settled, refs);
  const past = datesIn(turn).find(({ value }) => value.to < dayOf(turn.now));
  const question = given.date
    ? t("selling.visit.whichDay", { who, period: given.date.text })
    : [
        past ? t("selling.visit.past", { day: formatShortDay(past.value.from, t) }) : "",
        t("selling.visit.when", { who }),
      ].join("");
  const company = settled.missing.customer;
  const isNew = company !== undefined && isUnknown(settled);
  const unknown = isNew ? t("selling.visit.unknown", { company }) : "";
  const slot = { key: "date", label: t("selling.visit.time"), chips: dayChips(given, turn) };
  const text = [question, unknown, ...restOf(given, settled, refs, turn, done)].filter(Boolean);
  const asked = askFor(isNew ? agreeing(turn, company) : turn, done, question, [slot]);
  return about({ ...asked, text: text.join("\n\n") }, [refs.customer, refs.lead, refs.contact]);
}

/** At a company that is known nobody is called so: who is there is named, and nobody is made up. */
function unknownPerson({ missing, brief }: Settled, refs: Refs, { t }: Turn): string {
  if (!refs.customer || !missing.contact || refs.contact) return "";
  const people = (brief?.contacts ?? [])
    .slice(0, 4)
    .map(({ name, title }) => `${name}${title ? `（${title}）` : ""}`);
  const params = {
    company: refs.customer.label,
    name: missing.contact,
    people: people.join(t("lead.listComma")),
  };
  return t(people.length > 0 ? "selling.visit.noSuchPerson" : "selling.visit.noPeople", params);
}

function planned(
  given: Input,
  date: DateValue,
  settled: Settled,
  refs: Refs,
  turn: Turn,
  done: FinishedCall[],
): Reply {
  const { t } = turn;
  const who = whoFor(settled, refs);
  const { allDay } = timeOf(date);
  const when = allDay ? formatShortDay(date.from, t) : formatMoment(momentOf(date), t);
  const first = [
    t(allDay ? "selling.visit.plannedDay" : "selling.visit.planned", { when, who }),
    resultOf(done, "lead_capture")
      ? t("selling.visit.newLead", { company: settled.missing.customer ?? "" })
      : "",
    resultOf(done, "contact_create")
      ? t("selling.report.newContact", { name: settled.missing.contact ?? "" })
      : unknownPerson(settled, refs, turn),
  ].join("");
  const { citations } = replyWith(turn, done, "");
  const text = [first, ...restOf(given, settled, refs, turn, done)].join("\n\n");
  const chip = { label: t("selling.visit.prepare.label"), text: t("selling.visit.prepare.text", { who }) };
  const name = settled.missing.contact;
  const take = refs.customer && name && !refs.contact;
  const offer = take ? [t("selling.visit.takePerson", { company: refs.customer?.label ?? "", name })] : [];
  const suggestions = [...offer.map((each) => ({ label: each, text: each })), chip];
  const reply = { ...replyWith(turn, writesIn(done), text), citations, suggestions };
  return about(reply, [refs.customer, refs.lead, refs.contact, refs.opportunity]);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && isMany(settled)) return askWhich(turn, [], settled.unclear);
  if (isNobody(settled)) {
    const slot = { key: "customer", label: t("agents.which.object.customer") };
    return askFor(turn, [], t("selling.visit.whom"), [slot]);
  }
  const refs = placed(settled, turn, done);
  const { date } = given;
  if (!date || !isOneDay(date)) return askDay(given, settled, refs, turn, done);
  if (resultOf(done, "visit_plan") ?? resultOf(done, "task_create"))
    return planned(given, date, settled, refs, turn, done);
  if (isOnlyNamed(given, settled))
    return offerNew(turn, settled.missing.customer ?? "", t("selling.fresh.visit"));
  const failed = failureText(turn, done) ?? t("selling.report.sameLead", { label: whoFor(settled, refs) });
  return replyWith(turn, done, failed);
}

/** Puts a visit into the calendar, with what is known of them and what to talk about. */
export const planVisitSkill = defineSkill({
  name: "plan_visit",
  agent: "sales",
  intents: ["visit.plan"],
  shows: ["record", "lead_record", "choice", "slot_form", "duplicate_choice", "passage"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "lead", "contact"]),
    date: comingDate(turn) ?? null,
    topic: topicSaid.exec(turn.clause.text)?.groups?.topic?.trim() ?? null,
  }),
  gather,
  compose,
});
