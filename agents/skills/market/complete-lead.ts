import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, withoutLookup } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { fieldText, labelOf } from "#agents/tools/leads/present-lead.ts";
import type { Meant } from "#agents/tools/records/resolve-subjects.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { leadFieldsOf } from "./lead-fields.ts";
import { leadInFocus, leadsFound, readLeadMeant, resolveLead } from "./lead-meant.ts";
import { missingText } from "./lead-sentences.ts";
import { saidNames } from "./said-names.ts";
import { whoIsMeant } from "./who-is-meant.ts";

/** Parts of a fact that is named already: the days of a timeline, the words of a budget. */
const derived = new Set(["timelineFrom", "timelineTo", "budgetText", "contactSurname"]);

const person = ["contactName", "contactSurname", "contactTitle"];
const naming = ["companyName", ...person];
/** What belongs to whoever is spoken of. */
const personal = [...person, "contactPhone", "contactEmail", "contactWechat"];

const input = z.object({
  meant: z.object({ focusId: z.string().nullable(), named: z.string().nullable() }),
  fields: z.record(z.string(), z.unknown()),
  /** What was put right and is no field of a lead. */
  left: z.array(z.string()),
  /** What was told of somebody beside the contact; it is kept in these words. */
  note: z.string().nullable(),
});
type Input = z.output<typeof input>;

/** 来源改成展会: the channel was wrong. Met again by another one, they came by both. */
const putsRight = /来源|渠道|错|不是|改[成为]|换成|更正|source/iu;

/** The surname and title that belong to a name in the message: with the name they are put right too. */
function partsOf(turn: Turn, name: string): Record<string, string> {
  for (const { type, value } of turn.understanding.entities) {
    if (type !== "person" || value.name !== name) continue;
    const { surname, title } = value;
    return { ...(surname && { contactSurname: surname }), ...(title && { contactTitle: title }) };
  }
  return {};
}

function read(turn: Turn): z.input<typeof input> {
  const label = turn.state.focus.find(({ type }) => type === "lead")?.label ?? "";
  const { left, ...names } = saidNames(turn.text, label);
  const renamed = label !== "" && Object.keys(names).length > 0;
  const meant = renamed ? { focusId: leadInFocus(turn), named: null } : readLeadMeant(turn);
  const who = meant.named || names.contactName ? { contact: null, other: false } : whoIsMeant(turn, label);
  const { contactSurname: _of, contactTitle: _as, ...plain } = leadFieldsOf(turn);
  const said = names.contactName ? { ...plain, ...partsOf(turn, names.contactName) } : leadFieldsOf(turn);
  const { source } = turn.understanding.lead;
  const channel = source && { [putsRight.test(turn.text) ? "source" : "alsoBy"]: source };
  const all = { ...said, ...channel, ...(renamed && names), ...who.contact };
  // A name that says which lead is meant is not a new value for it, nor a short form of its own, nor the number of somebody else.
  const short = !renamed && typeof plain.companyName === "string" && label.includes(plain.companyName);
  const out = meant.named || short ? naming : who.other ? personal : [];
  return {
    meant,
    left,
    fields: Object.fromEntries(Object.entries(all).filter(([key]) => !out.includes(key))),
    note: who.other ? turn.clause.text.trim() : null,
  };
}

function updatedText(output: { updated: string[]; scoreBefore: number; lead: LeadDto }, turn: Turn): string {
  const { t } = turn;
  const { lead, updated, scoreBefore } = output;
  const told = updated.filter((key) => !derived.has(key) && !(key === "employees" && lead.companySize));
  const labels = told.map((key) =>
    t("agents.complete.value", {
      field: t(`lead.field.${key}`),
      value: fieldText(lead, key, t) ?? "",
    }).trim(),
  );
  const first = t("agents.complete.updated", {
    label: labelOf(lead),
    fields: labels.join(t("lead.listComma")),
  });
  const score = t(
    scoreBefore === lead.score.total ? "agents.complete.scoreSame" : "agents.complete.scoreMoved",
    {
      before: scoreBefore,
      after: lead.score.total,
    },
  );
  return [first, score, missingText(lead, turn) || t("agents.complete.nothingMissing")].join("\n\n");
}

/** A colleague is nobody's contact: who is named is looked up before. */
const lookUpColleague = (name: string): SkillCall => ({
  tool: "records_resolve",
  input: { mentions: [{ key: "assignee", type: "colleague", text: name }] },
});

/** The facts without the contact, where that is a colleague of ours. */
function factsToWrite({ fields }: Input, done: FinishedCall[]): Record<string, unknown> {
  const output = resultOf(done, "records_resolve")?.output as { found: Record<string, Meant> } | undefined;
  const [colleague] = output?.found.assignee?.records ?? [];
  // 林经理 is no 林珊.
  if (!colleague || colleague.label !== fields.contactName) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !person.includes(key)));
}

function gather(given: Input, _turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { meant, fields, note } = given;
  if (Object.keys(fields).length === 0 && !note) return [];
  if (meant.named && !wasTried(done, "lead_list")) {
    return [{ tool: "lead_list", input: { q: meant.named, limit: 5 } }];
  }
  const leadId = resolveLead(meant, done);
  if (!leadId) return [];
  const { contactName } = fields;
  if (typeof contactName === "string" && !wasTried(done, "records_resolve"))
    return [lookUpColleague(contactName)];
  const facts = factsToWrite(given, done);
  if (Object.keys(facts).length > 0 && !wasTried(done, "lead_update"))
    return [{ tool: "lead_update", input: { leadId, ...facts } }];
  return note && !wasTried(done, "note_add")
    ? [{ tool: "note_add", input: { object: "lead", id: leadId, text: note } }]
    : [];
}

/** Which lead is not known, or nothing was said of it. */
function unclear({ meant, fields, note }: Input, turn: Turn, done: FinishedCall[]): Reply | undefined {
  const { t } = turn;
  if (Object.keys(fields).length === 0 && !note) return replyWith(turn, done, t("agents.complete.noFacts"));
  if (resolveLead(meant, done)) return undefined;
  if (!meant.named) return replyWith(turn, done, t("agents.complete.whichLead"));
  const count = leadsFound(done) ?? 0;
  const params = { name: meant.named, count };
  return replyWith(turn, done, t(`agents.complete.${count > 1 ? "many" : "unknown"}`, params));
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { left, note, fields } = given;
  const asked = unclear(given, turn, done);
  if (asked) return asked;
  const output = resultOf(done, "lead_update")?.output as Parameters<typeof updatedText>[0] | undefined;
  const label = turn.state.focus.find(({ type }) => type === "lead")?.label ?? "";
  const nothing =
    wasTried(done, "lead_update") || note
      ? ""
      : t("agents.complete.colleague", { name: String(fields.contactName) });
  const text = [
    output ? updatedText(output, turn) : (failureText(turn, done) ?? nothing),
    note && resultOf(done, "note_add")
      ? t("agents.complete.noted", { label, text: note, contact: label.split(" · ")[1] ?? "" })
      : "",
    left.length > 0 ? t("agents.complete.left", { what: left.join(t("lead.listComma")) }) : "",
  ];
  return replyWith(turn, withoutLookup(done), text.filter(Boolean).join("\n\n"));
}

export const completeLeadSkill = defineSkill({
  name: "complete_lead",
  agent: "market",
  intents: ["lead.complete"],
  shows: ["lead_record", "slot_question", "lead_table"],
  input,
  read,
  gather,
  compose,
});
