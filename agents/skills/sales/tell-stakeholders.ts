import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import { askForDeal } from "./deal-meant.ts";
import { metIn } from "./known-facts.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** Whether one person is asked about, and not everybody. */
  one: z.boolean(),
});
type Input = z.output<typeof input>;
type Person = RecordBrief["contacts"][number];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isWith = (activity: Record<string, unknown>, id: string): boolean =>
  (isNamed(activity.contact) && activity.contact.id === id) ||
  (Array.isArray(activity.participants) &&
    activity.participants.some((each: unknown) => isNamed(each) && each.id === id));

/** 何丽瑜（总经理）：决策人，支持；11月20日（周五）见过. */
function personLine(person: Person, deal: BriefDeal | undefined, brief: RecordBrief, { t }: Turn): string {
  const part = deal?.stakeholders.find(({ contact }) => contact?.id === person.id);
  const last = metIn(brief).find((activity) => isWith(activity, person.id));
  const stance = text(part?.stance);
  const facts = [
    part ? t(`choices.stakeholder.role.${part.role}`) : "",
    part && stance !== "" && stance !== "unknown"
      ? t(`choices.stakeholder.stance.${stance}`)
      : t("dealing.people.noStance"),
    last
      ? t("dealing.people.met", { day: formatShortDay(dayOf(new Date(text(last.at))), t) })
      : t("dealing.people.notMet"),
    text(part?.note),
  ];
  return t("dealing.people.line", {
    name: text(person.name),
    title: text(person.title) || t("dealing.people.noTitle"),
    facts: facts.filter(Boolean).join(t("lead.clauseComma")),
  });
}

/** Who decides, as the deal has it. */
function deciderLine(deal: BriefDeal | undefined, brief: RecordBrief, { t }: Turn): string {
  const names = (deal?.stakeholders ?? []).flatMap(({ role, contact }) => {
    if ((role !== "decision_maker" && role !== "economic_buyer") || !contact) return [];
    const last = metIn(brief).find((activity) => isWith(activity, contact.id));
    const met = last
      ? t("dealing.people.met", { day: formatShortDay(dayOf(new Date(text(last.at))), t) })
      : t("dealing.people.notMet");
    return [t("dealing.people.deciderMet", { name: contact.name, met })];
  });
  return names.length > 0
    ? t("dealing.people.decides", { names: names.join(t("lead.listComma")) })
    : t("dealing.people.nobody");
}

function compose({ subject, one: asksOne }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  const { brief, refs } = settled;
  if (settled.unclear && !brief) return askWhich(turn, done, settled.unclear);
  if (!brief) {
    const failed = failureText(turn, done);
    return failed ? replyWith(turn, done, failed) : askForDeal({ ...settled, deal: undefined }, turn);
  }
  const deal = openDeals(brief).find(({ id }) => id === refs.opportunity?.id) ?? openDeals(brief)[0];
  const one = asksOne && refs.contact && brief.contacts.find(({ id }) => id === refs.contact?.id);
  const people = one ? [one] : brief.contacts;
  const label = deal ? text(deal.name) : text(brief.customer?.name);
  if (people.length === 0) return about(replyWith(turn, done, t("dealing.people.none", { label })), []);
  const unmet = brief.contacts.filter(({ id }) => !metIn(brief).some((activity) => isWith(activity, id)));
  const lines = [
    one ? "" : t("dealing.people.head", { label }),
    people.map((person) => `- ${personLine(person, deal, brief, turn)}`).join("\n"),
    deciderLine(deal, brief, turn),
    !one && unmet.length > 0
      ? t("dealing.people.unmet", { names: unmet.map(({ name }) => text(name)).join(t("lead.listComma")) })
      : "",
  ];
  const reply = replyWith(turn, done, lines.filter(Boolean).join("\n\n"));
  return about({ ...reply, artifacts: [] }, [refs.opportunity, refs.contact, refs.customer]);
}

/** Who is who at the customer: their part in the decision, on whose side they are, who was not met yet. */
export const tellStakeholdersSkill = defineSkill({
  name: "tell_stakeholders",
  agent: "sales",
  lead: inCharge,
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "opportunity", "contact"]),
    one:
      turn.understanding.entities.some(({ type }) => type === "person") ||
      /[他她](?!们|家)/u.test(turn.clause.text),
  }),
  gather: ({ subject }, _turn, done) => settle(subject, done).calls,
  compose,
});
