import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { quoteOf } from "#agents/skills/passages.ts";
import { comingDate } from "#agents/skills/said-moment.ts";
import { briefOf, openDeals, refTo, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { DateValue } from "#lib/language/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { knownLines, personIn, personName } from "./known-facts.ts";
import { signalsOf, usual } from "./signals.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  /** Somebody was named: then it is about them, whatever stands in the calendar. */
  named: z.boolean(),
  day: z.string(),
  /** The last day that is asked about; the same where one day was said. */
  to: z.string(),
});
type Input = z.output<typeof input>;

const visitsOn = (first: string, last: string): SkillCall => {
  const { from, to } = dayRange(first, last);
  return {
    tool: "record_list",
    input: {
      object: "task",
      filter: {
        all: [
          { field: "kind", op: "in", value: ["visit", "meeting", "call"] },
          { field: "status", op: "in", value: ["open", "doing"] },
          { field: "owner", op: "eq", value: { me: true } },
          { field: "startsAt", op: "gte", value: from },
          { field: "startsAt", op: "lt", value: to },
        ],
      },
      limit: 8,
    },
  };
};

const visitsIn = (done: FinishedCall[]): RecordDto[] =>
  ((resultOf(done, "record_list")?.output as { records: RecordDto[] } | undefined)?.records ?? []).toSorted(
    (a, b) => String(a.startsAt).localeCompare(String(b.startsAt)),
  );

/** The record that a planned visit is to. */
function goalOf(task: RecordDto): FocusRecord | undefined {
  for (const type of ["contact", "customer", "lead"] as const) {
    const named = task[type];
    if (isNamed(named)) return refTo(type, named);
  }
  return undefined;
}

/** Nothing but one record that is known. */
const onlyOf = (only: FocusRecord): Input["subject"] => ({
  ...{ known: { [only.type]: only }, named: [only.type as "contact"] },
  ...{ mentions: [], fresh: {} },
});

/** Whom it is about: who was named, who the only visit of the day is to, or nobody yet. */
function aimOf(given: Input, done: FinishedCall[]): Settled | null {
  if (given.named) return settle(given.subject, done);
  const goals = visitsIn(done).flatMap((task) => goalOf(task) ?? []);
  const [only] = goals;
  if (goals.length !== 1 || !only) return null;
  return settle(onlyOf(only), done);
}

function evidence(brief: RecordBrief, done: FinishedCall[]): SkillCall[] {
  const industry = typeof brief.customer?.industry === "string" ? brief.customer.industry : "";
  const questions = [
    `${industry} 拜访前 准备 清单`,
    "拜访前 准备 清单",
    "拜访客户前需要准备什么",
    "拜访 准备",
  ];
  return nextSearch(done, questions, { limit: 2 });
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  if (!given.named && !wasTried(done, "record_list")) return [visitsOn(given.day, given.to)];
  const aim = aimOf(given, done);
  if (!aim) return [];
  if (aim.calls.length > 0) return aim.calls;
  return aim.brief ? evidence(aim.brief, done) : [];
}

/** What to do before one goes, each with the fact it follows from; three usual things where nothing is known. */
function checklist(brief: RecordBrief, turn: Turn): ArtifactMap["checklist"]["items"] {
  const { t } = turn;
  const links = brief.customer ? { customer: brief.customer.id } : {};
  const own = signalsOf(brief, undefined, turn)
    .filter(({ key }) => t.has(`selling.signal.${key}.prepare`))
    .slice(0, 7)
    .map(({ key, values }, at) => {
      const text = t(`selling.signal.${key}.prepare`, values);
      const why = t(`selling.signal.${key}.why`, values);
      return { id: `${key}${at}`, text, why, done: false, draft: { title: text.slice(0, 200), ...links } };
    });
  const rest = usual.map((key) => ({ id: key, text: t(`selling.signal.usual.${key}`), done: false }));
  return own.length >= 3 ? own : [...own, ...rest];
}

function prepared(
  given: Input,
  settled: Settled,
  brief: RecordBrief,
  turn: Turn,
  done: FinishedCall[],
): Reply {
  const { t } = turn;
  const [visit] = given.named ? [] : visitsIn(done);
  const at = typeof visit?.startsAt === "string" ? visit.startsAt : null;
  const contact = personIn(brief, settled.refs.contact?.id);
  const company = settled.refs.customer?.label ?? settled.refs.lead?.label;
  const person = personName(contact, settled.missing.contact);
  const who = [company, company?.includes(person) ? "" : person].filter(Boolean).join(" · ");
  const items = checklist(brief, turn);
  const lines = items.map(
    ({ text, ...item }) => `- ${text}${"why" in item && item.why ? `（${item.why}）` : ""}`,
  );
  const people = brief.contacts.slice(0, 4).map((each) => personName(each, undefined));
  const quote = quoteOf(done);
  const text = [
    at
      ? t("selling.prepare.visit", {
          when: visit?.allDay ? formatShortDay(dayOf(new Date(at)), t) : formatMoment(at, t),
          who,
        })
      : t("selling.prepare.who", { who }),
    ...knownLines(brief, openDeals(brief), turn),
    people.length > 0 ? t("selling.prepare.people", { names: people.join(t("lead.listComma")) }) : "",
    `${t("selling.prepare.list")}\n${lines.join("\n")}`,
    quote ? t("selling.visit.quote", quote) : t("selling.prepare.noDocument"),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const card = { kind: "checklist" as const, data: { title: t("selling.prepare.title", { who }), items } };
  const chip = { label: t("selling.prepare.chip.label"), text: t("selling.prepare.chip.text", { who }) };
  return about({ ...reply, artifacts: [...reply.artifacts, card], suggestions: [chip] }, [
    settled.refs.customer,
    settled.refs.lead,
    settled.refs.contact,
  ]);
}

/** Several visits, or none: which one is meant is asked once; 下午那家, 第二个 chooses. */
function askVisit({ day, to }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const visits = visitsIn(done).flatMap((visit) => {
    const goal = goalOf(visit);
    const when = typeof visit.startsAt === "string" ? formatMoment(visit.startsAt, t) : "";
    return goal ? [{ title: String(visit.title), when, goal }] : [];
  });
  const days = { from: formatShortDay(day, t), to: formatShortDay(to, t) };
  const at = day === to ? days.from : t("insight.days", days);
  if (visits.length === 0) {
    const question = t("selling.prepare.none", { day: at });
    return askFor(turn, [], question, [{ key: "customer", label: t("agents.which.object.customer") }]);
  }
  const lines = visits.map(({ when, title }, index) =>
    t("selling.prepare.line", { index: index + 1, when, title }),
  );
  const head = t("selling.prepare.several", { day: at, count: visits.length });
  const options = visits.map(({ title, when, goal: { id } }, index) => ({
    ...{ id, label: title, detail: when },
    text: t("agents.which.option", { index: index + 1, label: title }),
  }));
  const base = replyWith(turn, [], `${head}\n${lines.join("\n")}`);
  const pending = {
    ...{ kind: "choose" as const, text: turn.text, said: "goal", chosen: turn.chosen },
    options: visits.map(({ title, when, goal }) => ({ ...goal, detail: `${when} ${title}` })),
  };
  return {
    ...base,
    artifacts: [{ kind: "choice", data: { question: head, options, total: options.length } }],
    state: { ...base.state, pending },
  };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const aim = aimOf(given, done);
  if (!aim) return askVisit(given, turn, done);
  if (aim.unclear && !(aim.refs.customer ?? aim.refs.lead)) return askWhich(turn, [], aim.unclear);
  const brief = briefOf(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
  return prepared(given, aim, brief, turn, done);
}

/** What to do before a visit: of the only one on that day, or of the one that is named. */
export const prepareVisitSkill = defineSkill({
  name: "prepare_visit",
  agent: "sales",
  intents: ["visit.prepare"],
  shows: ["record", "checklist", "choice", "slot_form", "passage"],
  input,
  read: (turn) => {
    const subject = readSubject(turn, ["customer", "lead", "contact"]);
    const date = comingDate(turn);
    const { goal } = turn.chosen;
    if (goal) return { subject: onlyOf(goal), named: true, ...daysMeant(date, turn) };
    const plan = date || subject.mentions.length > 0 ? undefined : onlyPlan(turn);
    if (plan)
      return {
        subject: { ...subject, known: { customer: plan }, named: ["customer" as const] },
        named: true,
        ...daysMeant(date, turn),
      };
    const said = subject.mentions.length > 0 || Object.keys(subject.fresh).length > 0;
    // With a day but nobody named, the calendar knows; with neither, who is talked about.
    const talkedAbout = Object.keys(subject.known).length > 0 && (!date || namesKnown(turn));
    return { subject, named: said || talkedAbout, ...daysMeant(date, turn) };
  },
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

/** 去之前要准备点啥, after a list with one plan in it: whom that is with. */
function onlyPlan({ state }: Turn): FocusRecord | undefined {
  const plans = (state.shown ?? []).filter(({ type }) => type === "task");
  const [only] = plans;
  return plans.length === 1 && state.last?.intent === "task.list" ? only?.company : undefined;
}

/** Of a period that has begun, what is left of it. */
function daysMeant(date: DateValue | undefined, { now }: Turn): { day: string; to: string } {
  const today = dayOf(now);
  if (!date) return { day: today, to: today };
  const begun = date.from < today;
  return { day: begun ? today : date.from, to: date.to };
}

/** 他们, 这家, or a name: the words point at somebody. */
function namesKnown({ clause, understanding }: Turn): boolean {
  const named = understanding.entities.some(({ type }) => type === "company" || type === "person");
  return named || /他们?|她们?|这家|该客户|这个客户|对方/.test(clause.text);
}
