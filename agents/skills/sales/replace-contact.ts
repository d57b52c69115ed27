import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { openDeals, refTo, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { contactFields } from "./made-on-the-way.ts";
import { personCalled } from "./person-called.ts";
import { readSuccession, type Succession } from "./read-succession.ts";

const input = z.object({ subject: z.custom<Subject>(), told: z.custom<Succession>().nullable() });
type Input = z.output<typeof input>;

const longestNote = 2000;

const leaverOf = ({ told }: Input, { refs, brief }: Settled): RecordDto | undefined =>
  brief?.contacts.find(({ id }) => id === refs.contact?.id) ??
  (told ? personCalled(told.leaver, brief) : undefined);

/** The open deals in which somebody has a part. */
const dealsOf = ({ brief }: Settled, person: RecordDto | undefined): BriefDeal[] =>
  openDeals(brief).filter(({ stakeholders }) =>
    stakeholders.some(({ contact }) => contact?.id === person?.id),
  );

function calls(given: Input, settled: Settled, turn: Turn): SkillCall[] {
  const { told } = given;
  const person = leaverOf(given, settled);
  const { customer } = settled.refs;
  if (!told || !person || !customer) return [];
  const day = formatShortDay(dayOf(turn.now), turn.t);
  const line = turn.t("selling.person.leaves", { day, words: `${told.leaver}${told.when}` });
  const before = typeof person.note === "string" ? person.note : "";
  const note = [before, line].filter(Boolean).join("\n").slice(0, longestNote);
  const { heir } = told;
  const set = heir && {
    ...contactFields(heir.name, { contactTitle: heir.title ?? person.title }),
    ...(heir.phone && { phone: heir.phone }),
    note: turn.t("selling.person.follows", { name: String(person.name) }),
    customer: customer.id,
  };
  return [
    { tool: "contact_update", input: { contact: person.id, set: { note } } },
    ...(set ? [{ tool: "contact_create" as const, input: { set } }] : []),
  ];
}

const stops = ({ unclear, refs }: Settled): boolean =>
  unclear?.meant.status === "many" && !(unclear.key === "contact" && refs.customer);

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (stops(settled) || wasTried(done, "contact_update")) return [];
  return calls(given, settled, turn);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && stops(settled)) return askWhich(turn, [], settled.unclear);
  const person = leaverOf(given, settled);
  const { customer } = settled.refs;
  if (!customer) return replyWith(turn, done, t("selling.person.where"));
  if (!person)
    return replyWith(
      turn,
      done,
      t("selling.person.unknown", { company: customer.label, name: given.told?.leaver ?? "" }),
    );
  const name = String(person.name);
  const made = resultOf(done, "contact_create")?.focus ?? undefined;
  const deals = dealsOf(settled, person);
  const [deal] = deals;
  const lines = [
    made && t("selling.person.heir", { name: made.label, company: customer.label, former: name }),
    resultOf(done, "contact_update") && t("selling.person.leaving", { name, words: given.told?.when ?? "" }),
    deal &&
      t("selling.person.inDeals", {
        name,
        deals: deals.map((each) => String(each.name)).join(t("lead.listComma")),
      }),
    failureText(turn, done),
  ];
  const chip = made && deal ? t("selling.person.swap", { deal: String(deal.name), name: made.label }) : "";
  const reply = replyWith(turn, writesIn(done), lines.filter(Boolean).join("\n\n"));
  const suggestions = chip ? [{ label: chip, text: chip }] : reply.suggestions;
  return about({ ...reply, suggestions }, [
    made,
    customer,
    refTo("opportunity", deal ?? null),
    refTo("contact", person),
  ]);
}

/** Somebody leaves a customer: that is kept with them, who follows is taken in, and the deals they had a part in are named. */
export const replaceContactSkill = defineSkill({
  name: "replace_contact",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "duplicate_choice"],
  input,
  read: (turn) => {
    const told = readSuccession(turn);
    const subject = readSubject(turn, ["customer"]);
    return { subject, told };
  },
  gather,
  compose,
});
