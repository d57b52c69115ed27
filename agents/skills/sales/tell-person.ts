import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { openDeals, refTo, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { personCalled } from "./person-called.ts";
import { type PersonTold, readPersonTold } from "./read-person-told.ts";
import { dealMeant } from "./report-writes.ts";

const input = z.object({ subject: z.custom<Subject>(), told: z.custom<PersonTold>().nullable() });
type Input = z.output<typeof input>;

const mostDeals = 3;
const longestNote = 2000;

/** Who is meant: whom the words call at the company, else who is talked about. */
function known({ told }: Input, { refs, brief }: Settled): RecordDto | undefined {
  const called = told?.called ? personCalled(told.called.name, brief) : undefined;
  if (called || told?.named) return called;
  return brief?.contacts.find(({ id }) => id === refs.contact?.id);
}

/** A remark goes behind what was written before. */
function notedOn(remark: string, person: RecordDto | undefined): { note?: string } {
  const before = typeof person?.note === "string" ? person.note : "";
  if (before.includes(remark)) return {};
  return { note: [before, remark].filter(Boolean).join("\n").slice(0, longestNote) };
}

function personCall({ told }: Input, settled: Settled, person: RecordDto | undefined): SkillCall[] {
  const { customer } = settled.refs;
  if (!told) return [];
  const remark = told.remark === null ? {} : notedOn(told.remark, person);
  if (person) {
    const fresh = Object.entries(told.set).filter(
      ([key, value]) => person[key] !== value && !isKept(key, person),
    );
    const set = { ...Object.fromEntries(fresh), ...remark };
    return Object.keys(set).length > 0
      ? [{ tool: "contact_update", input: { contact: person.id, set } }]
      : [];
  }
  if (!told.called || !customer || !(told.named || told.decides)) return [];
  const { name, surname } = told.called;
  const set = { name, ...(surname && { surname }), ...told.set, ...remark, customer: customer.id };
  return [{ tool: "contact_create", input: { set } }];
}

/** 顾总 says no more of a title than what is written: 总经理 stays. */
const isKept = (key: string, person: RecordDto): boolean =>
  key === "title" && typeof person.title === "string" && person.title !== "";

/** The deals that they decide: the one that is meant, else those that are open. */
function decided(settled: Settled, turn: Turn): FocusRecord[] {
  const meant = dealMeant(settled.brief, settled.refs, turn);
  if (meant) return [meant];
  return openDeals(settled.brief)
    .slice(0, mostDeals)
    .flatMap((deal) => refTo("opportunity", deal) ?? []);
}

const madeOne = (done: FinishedCall[]): FocusRecord | undefined =>
  resultOf(done, "contact_create")?.focus ?? undefined;

function partCalls(settled: Settled, person: FocusRecord, turn: Turn): SkillCall[] {
  const deals = decided(settled, turn);
  if (deals.length > 0)
    return deals.map(({ id }) => ({
      tool: "stakeholder_set" as const,
      input: { opportunity: id, contact: person.id, part: "decision_maker" },
    }));
  const { customer } = settled.refs;
  if (!customer) return [];
  const before = influencersOf(settled.brief).filter(({ contactId }) => contactId !== person.id);
  const one = { contactId: person.id, name: person.label, note: turn.t("selling.person.decider") };
  return [
    {
      tool: "customer_update",
      input: { customer: customer.id, set: { profile: { influencers: [one, ...before] } } },
    },
  ];
}

function influencersOf(brief: RecordBrief | null) {
  const profile = (brief?.customer?.profile ?? {}) as {
    influencers?: { contactId?: string; name: string; note?: string }[];
  };
  return profile.influencers ?? [];
}

const ofPart = ["stakeholder_set", "customer_update"] as const;
/** Of which deal matters only to who decides it. */
const stops = ({ unclear, refs }: Settled, told: PersonTold | null): boolean =>
  unclear?.meant.status === "many" &&
  !(unclear.key === "lead" && refs.customer) &&
  !(unclear.key === "opportunity" && told?.decides !== true);

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const { told } = given;
  if (!told || stops(settled, told)) return [];
  const { customer, lead } = settled.refs;
  if (!customer && lead && !wasTried(done, "note_add"))
    return [{ tool: "note_add", input: { object: "lead", id: lead.id, text: turn.clause.text } }];
  if (!customer) return [];
  const person = known(given, settled);
  if (!wasTried(done, "contact_update") && !wasTried(done, "contact_create")) {
    const first = personCall(given, settled, person);
    if (first.length > 0) return first;
  }
  const who = refTo("contact", person ?? null) ?? madeOne(done);
  if (!told.decides || !who || ofPart.some((tool) => wasTried(done, tool))) return [];
  return partCalls(settled, who, turn);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && stops(settled, given.told)) return askWhich(turn, [], settled.unclear);
  const { told } = given;
  const { customer, lead } = settled.refs;
  const person = known(given, settled);
  const who = refTo("contact", person ?? null) ?? madeOne(done);
  if (!customer && lead && resultOf(done, "note_add"))
    return replyWith(
      turn,
      writesIn(done),
      t("selling.note.kept", { label: lead.label, text: turn.clause.text }),
    );
  if (!told || !customer || !who)
    return replyWith(turn, done, failureText(turn, done) ?? t("selling.person.where"));
  const deals = decided(settled, turn);
  const title = told.set.title && !(person && isKept("title", person)) ? told.set.title : null;
  const lines = [
    madeOne(done)
      ? t("selling.person.made", { name: who.label, company: customer.label })
      : t("selling.person.known", { name: who.label, company: customer.label }),
    title && t("selling.person.title", { title }),
    told.set.department && t("selling.person.department", { department: told.set.department }),
    told.decides &&
      (deals.length > 0
        ? t("selling.person.decides", { deals: deals.map(({ label }) => label).join(t("lead.listComma")) })
        : t("selling.person.decidesThere")),
    told.remark && t("selling.person.remark", { remark: told.remark }),
    failureText(turn, done),
  ];
  return about(replyWith(turn, writesIn(done), lines.filter(Boolean).join("")), [
    who,
    customer,
    ...(deals.length === 1 ? deals : []),
  ]);
}

/** Keeps what was told of a person at a company: who they are, whether they decide, what they are like; one who is not there is taken in. */
export const tellPersonSkill = defineSkill({
  name: "tell_person",
  agent: "sales",
  intents: [],
  shows: ["record", "choice"],
  input,
  read: (turn) => {
    const told = readPersonTold(turn);
    // Whoever is called is looked for among the people of the company.
    return {
      subject: readSubject(turn, [
        "customer",
        "lead",
        ...(told?.named ? [] : (["contact"] as const)),
        "opportunity",
      ]),
      told,
    };
  },
  gather,
  compose,
});
