import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { personName, talksIn } from "./known-facts.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;

const face = new Set(["visit", "meeting"]);

/** Whether a talk was with them: it hangs on them, or its words name them. */
function wasThere(person: RecordDto, { contact, body, subject }: RecordDto): boolean {
  const words = `${subject} ${body ?? ""}`;
  return (isNamed(contact) && contact.id === person.id) || words.includes(String(person.name));
}

/** Who was met in person, who was only talked to, and who was not reached at all. */
function sorted({ brief }: Settled) {
  const talks = talksIn(brief);
  const people = brief?.contacts ?? [];
  const met = people.filter((person) =>
    talks.some((talk) => face.has(String(talk.kind)) && wasThere(person, talk)),
  );
  const rest = people.filter((person) => !met.includes(person));
  const heard = rest.filter((person) => talks.some((talk) => wasThere(person, talk)));
  return { met, heard, never: rest.filter((person) => !heard.includes(person)) };
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear) return askWhich(turn, [], settled.unclear);
  const { customer } = settled.refs;
  if (!customer || !settled.brief) return replyWith(turn, [], t("selling.unmet.whose"));
  const { met, heard, never } = sorted(settled);
  const names = (people: RecordDto[]) =>
    people.map((person) => personName(person, undefined)).join(t("lead.listComma"));
  const decider = openDeals(settled.brief)
    .flatMap(({ stakeholders }) => stakeholders)
    .find(({ role, contact }) => role === "decision_maker" && never.some(({ id }) => id === contact?.id));
  const lines = [
    never.length > 0
      ? t("selling.unmet.never", { label: customer.label, names: names(never) })
      : t("selling.unmet.all", { label: customer.label, count: met.length + heard.length }),
    heard.length > 0 ? t("selling.unmet.heard", { names: names(heard) }) : "",
    met.length > 0 ? t("selling.unmet.met", { names: names(met) }) : "",
    decider?.contact ? t("selling.unmet.decider", { name: decider.contact.name }) : "",
  ];
  return about(replyWith(turn, [], lines.filter(Boolean).join("\n")), [customer]);
}

/** Whom at a customer nobody has met yet. */
export const tellUnmetSkill = defineSkill({
  name: "tell_unmet",
  agent: "sales",
  lead: inCharge,
  intents: [],
  shows: ["choice"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer"]) }),
  gather: ({ subject }, _turn, done) => settle(subject, done).calls,
  compose,
});
