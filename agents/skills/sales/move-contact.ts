import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, type Subject, subjectFound } from "#agents/skills/subject.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;

/** Who goes, wherever they are now, and where to. */
function read({ understanding: { entities }, chosen }: Turn): Input {
  const person = entities.find(({ type }) => type === "person");
  const company = entities.findLast(({ type }) => type === "company");
  const subject: Subject = { known: {}, named: [], mentions: [], fresh: {} };
  const who = person?.type === "person" ? person.value.name : undefined;
  const where = company?.type === "company" ? company.value.name : undefined;
  if (who && chosen[who]) subject.known.contact = chosen[who];
  else if (who) subject.mentions.push({ key: "contact", type: "person", text: who, objects: ["contact"] });
  if (where && chosen[where]) subject.known.customer = chosen[where];
  else if (where)
    subject.mentions.push({ key: "customer", type: "company", text: where, objects: ["customer"] });
  return { subject };
}

function gather({ subject }: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear || !refs.contact || !refs.customer || wasTried(done, "contact_update")) return [];
  return [
    { tool: "contact_update", input: { contact: refs.contact.id, set: { customer: refs.customer.id } } },
  ];
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return askWhich(turn, [], unclear);
  const { contact, customer } = refs;
  if (!contact || !customer || !resultOf(done, "contact_update"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const text = t("selling.contact.moved", { name: contact.label, company: customer.label });
  return about(replyWith(turn, writesIn(done), text), [contact, customer]);
}

/** Puts a contact to another customer: whoever changes jobs takes what is known of them along. */
export const moveContactSkill = defineSkill({
  name: "move_contact",
  agent: "sales",
  intents: [],
  shows: ["record", "choice"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
