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
import { openDeals, refTo, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { readDealMatter } from "#lib/language/index.ts";
import { askForDeal } from "./deal-meant.ts";
import { contactFields, withMade } from "./made-on-the-way.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  part: z.string().nullable(),
  stance: z.string().nullable(),
  note: z.string(),
});
type Input = z.output<typeof input>;

function read(turn: Turn): z.input<typeof input> {
  const matter = readDealMatter(turn.clause.text);
  const said = matter?.kind === "stakeholder" ? matter : undefined;
  return {
    subject: readSubject(turn, ["customer", "opportunity", "contact"]),
    part: said?.role ?? null,
    stance: said?.stance ?? null,
    note: turn.clause.text.slice(0, 300),
  };
}

/** The deal that was named or is talked about, else the only open one of the company. */
function dealOf({ refs, brief }: Settled): FocusRecord | undefined {
  const open = openDeals(brief);
  return refs.opportunity ?? (open.length === 1 ? refTo("opportunity", open[0] ?? null) : undefined);
}

/** Somebody who is new to the company is made a contact of it first. */
function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const deal = dealOf(settled);
  const { contact } = withMade(settled.refs, done);
  if (!deal || (settled.unclear && settled.unclear.key !== "contact")) return [];
  const name = settled.missing.contact;
  if (!contact && name && settled.refs.customer && !wasTried(done, "contact_create"))
    return [
      {
        tool: "contact_create",
        input: { set: { ...contactFields(name, {}), customer: settled.refs.customer.id } },
      },
    ];
  if (!contact || wasTried(done, "stakeholder_set")) return [];
  const set = {
    ...(given.part && { part: given.part }),
    ...(given.stance && { stance: given.stance }),
    note: given.note,
  };
  return [{ tool: "stakeholder_set", input: { opportunity: deal.id, contact: contact.id, ...set } }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  const deal = dealOf(settled);
  const { contact } = withMade(settled.refs, done);
  if (settled.unclear && settled.unclear.key !== "contact") return askWhich(turn, done, settled.unclear);
  if (!deal) return askForDeal({ ...settled, deal }, turn);
  if (!contact && settled.unclear?.meant.status === "many") return askWhich(turn, done, settled.unclear);
  if (!contact)
    return askFor(turn, [], t("dealing.people.who", { label: deal.label }), [
      { key: "contact", label: t("agents.which.object.contact") },
    ]);
  if (!resultOf(done, "stakeholder_set"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const facts = [
    given.part ? t(`choices.stakeholder.role.${given.part}`) : "",
    given.stance ? t(`choices.stakeholder.stance.${given.stance}`) : "",
  ];
  const made = wasTried(done, "contact_create") ? t("dealing.people.made", { name: contact.label }) : "";
  const text = t("dealing.people.set", {
    name: contact.label,
    label: deal.label,
    facts: facts.filter(Boolean).join(t("lead.listComma")),
  });
  const act = given.stance === "blocker" || given.stance === "sceptic" ? t("dealing.people.against") : "";
  const reply = replyWith(turn, writesIn(done), [made + text, act].filter(Boolean).join("\n\n"));
  return about(reply, [deal, contact, settled.refs.customer]);
}

/** Keeps what part somebody plays in a deal and on whose side they are. */
export const setStakeholderSkill = defineSkill({
  name: "set_stakeholder",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
