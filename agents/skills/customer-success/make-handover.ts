import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatMoment, formatMoney } from "#lib/platform/messages/format.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  assignee: z.string().nullable(),
  /** Only asked about: then nothing is made of it. */
  asks: z.boolean(),
});
type Input = z.output<typeof input>;
const asking = /什么时候|几时|哪天|吗|[?？]|怎么|when|how/iu;
type People = { people: { id: string; name: string; role: string; active: boolean }[] };

function read(turn: Turn): z.input<typeof input> {
  const person = turn.understanding.entities.find(({ type }) => type === "person");
  return {
    subject: readSubject(turn, ["customer", "opportunity"]),
    assignee: person?.type === "person" ? person.value.name : null,
    asks: asking.test(turn.text),
  };
}

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

/** Who takes over: the one that is named, or the only one who looks after customers. */
function takers({ assignee }: Input, done: FinishedCall[]): { id: string; name: string }[] {
  const people = (resultOf(done, "account_list")?.output as People | undefined)?.people ?? [];
  const able = people.filter(({ active }) => active);
  return assignee ? able : able.filter(({ role }) => role === "customer_success");
}

const dealIn = (brief: RecordBrief): BriefDeal | undefined =>
  brief.deals.find(({ id }) => id === brief.record.id) ??
  brief.deals.find(({ outcome }) => outcome === "won") ??
  brief.deals[0];

type Point = { key: string; text: string | null };

/** What who takes over must know, as it is kept; null where nothing is. */
function points(brief: RecordBrief, turn: Turn): Point[] {
  const { t } = turn;
  const list = (items: string[]) => (items.length > 0 ? items.join(t("lead.listComma")) : null);
  const deal = dealIn(brief);
  const name = (value: unknown) => (typeof value === "string" && value !== "" ? [value] : []);
  return [
    { key: "sold", text: list((deal?.items ?? []).flatMap((item) => name(item.name))) },
    { key: "amount", text: typeof deal?.amount === "number" ? formatMoney(deal.amount, t) : null },
    { key: "need", text: typeof deal?.need === "string" && deal.need !== "" ? deal.need : null },
    {
      key: "people",
      text: list(
        brief.contacts.slice(0, 4).map((each) => [...name(each.name), ...name(each.title)].join(" ")),
      ),
    },
    {
      key: "risks",
      text: list((deal?.risks ?? []).filter(({ status }) => status === "open").map(({ title }) => title)),
    },
    { key: "talks", text: list(brief.activities.slice(0, 3).flatMap((each) => name(each.subject))) },
    { key: "tasks", text: list(brief.tasks.slice(0, 3).flatMap((each) => name(each.title))) },
    // Kept nowhere yet, so it is always asked for.
    { key: "dates", text: null },
    { key: "promises", text: null },
  ];
}

/** What may be missing without harm. */
const optional = new Set(["risks", "tasks"]);

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  const record = refs.customer ?? refs.opportunity;
  if (unclear?.key === "customer" || !record) return [];
  if (!wasTried(done, "record_brief"))
    return [
      { tool: "record_brief", input: { object: record.type, id: record.id } },
      { tool: "account_list", input: given.assignee ? { name: given.assignee } : {} },
    ];
  const brief = briefIn(done);
  const [taker, ...others] = takers(given, done);
  if (!brief || given.asks || !taker || others.length > 0 || wasTried(done, "task_create")) return [];
  const body = points(brief, turn)
    .flatMap(({ key, text }) => (text ? [`${turn.t(`success.handover.point.${key}`)}: ${text}`] : []))
    .join("\n");
  const title = turn.t("success.handover.task", { label: record.label, name: taker.name });
  const may = turn.context.principal.rights.has("task.request");
  const customer = brief.customer?.id ?? (record.type === "customer" ? record.id : undefined);
  return [
    {
      tool: "task_create",
      input: { title, body, ...(customer && { customer }), ...(may && { assignee: taker.id }) },
    },
  ];
}

function listOf(label: string, found: Point[], turn: Turn): Artifact {
  const { t } = turn;
  return {
    kind: "checklist",
    data: {
      title: t("success.handover.title", { label }),
      items: found.map(({ key, text }) => ({
        id: key,
        text: t(`success.handover.point.${key}`),
        ...(text && { why: text }),
        done: text !== null,
      })),
    },
  };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear?.key === "customer") return askWhich(turn, done, unclear);
  const record = refs.customer ?? refs.opportunity;
  if (!record)
    return askFor(turn, done, t("success.whichCustomer"), [
      { key: "customer", label: t("objects.customer") },
    ]);
  const brief = briefIn(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const found = points(brief, turn);
  const missing = found.filter(({ key, text }) => text === null && !optional.has(key));
  const gaps = missing.map(({ key }) => t(`success.handover.point.${key}`)).join(t("lead.listComma"));
  const list = listOf(record.label, found, turn);
  const candidates = takers(given, done);
  if (given.asks) {
    const planned = brief.tasks.find(({ title }) => /交接|移交/.test(String(title)));
    const due = typeof planned?.dueAt === "string" ? formatMoment(planned.dueAt, t) : "";
    const answered = planned
      ? t(due ? "success.handover.plannedOn" : "success.handover.planned", {
          title: String(planned.title),
          due,
        })
      : t("success.handover.notPlanned", { label: record.label });
    return about({ ...replyWith(turn, [], answered), artifacts: [list] }, [record]);
  }
  if (!wasTried(done, "task_create")) {
    const chips = candidates.slice(0, 6).map(({ name }) => ({ label: name, text: name }));
    const question = [
      t(candidates.length === 0 ? "success.handover.nobody" : "success.handover.who"),
      gaps ? t("success.handover.gaps", { gaps }) : "",
    ];
    const asked = askFor(turn, [], question.filter(Boolean).join("\n\n"), [
      { key: "assignee", label: t("agents.which.object.assignee"), chips },
    ]);
    return about({ ...asked, artifacts: [list, ...asked.artifacts] }, [record]);
  }
  const [taker] = candidates;
  const made = resultOf(done, "task_create");
  const text = [
    made
      ? t("success.handover.done", { label: record.label, name: taker?.name ?? "" })
      : (failureText(turn, done) ?? t("agents.nothing")),
    found
      .flatMap(({ key, text: fact }) =>
        fact ? [`- ${t("success.handover.line", { what: t(`success.handover.point.${key}`), fact })}`] : [],
      )
      .join("\n"),
    gaps ? t("success.handover.gaps", { gaps }) : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  return about({ ...reply, artifacts: [list] }, [record]);
}

/** Hands a customer over to who looks after it: what the records hold, what is missing by name, and a task for the taker. */
export const makeHandoverSkill = defineSkill({
  name: "make_handover",
  agent: "customer_success",
  intents: ["handover.make"],
  shows: ["checklist", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
