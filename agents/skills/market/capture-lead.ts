import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { Meant, MeantRecord } from "#agents/tools/records/resolve-subjects.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatDay } from "#lib/platform/messages/format.ts";
import { leadFieldsOf } from "./lead-fields.ts";
import { factsOf, missingText } from "./lead-sentences.ts";

const input = z.object({
  fields: z.record(z.string(), z.unknown()),
  negativeBudget: z.string().nullable(),
  /** It is called a lead outright; then it is one, whoever else they are. */
  called: z.boolean(),
  /** It is told as one: with where it came from, or in words that leave no doubt. */
  told: z.boolean(),
  /** Said in so many words, to be kept with whom it is about. */
  words: z.string(),
});
type Input = z.output<typeof input>;

/** A name alone makes no lead: it may be a colleague, a contact, or a word. */
const evidence = ["contactPhone", "contactEmail", "contactWechat", "need", "budgetAmount"];
const hasEvidence = ({ fields, told }: Input): boolean =>
  evidence.some((key) => fields[key] !== undefined) || (fields.companyName !== undefined && told);
const orders = /线索|登记|录入|录一|新增|来了|名片|表单|咨询|询盘|报名|潜在|新客户|认识|lead/iu;
const sure = 0.6;
const calls =
  /(?:登记|新增|新建|新|录(?:入|一?个|一?条)?|加(?:一?个|一?条)?)(?:成|为)?(?:新)?线索|\bnew lead\b/iu;

/** The typed words of a budget below zero, which no lead can have. */
function negativeBudget(turn: Turn): string | null {
  const { budget } = turn.understanding.lead;
  if (!budget || budget.amount >= 0) return null;
  return turn.understanding.entities.find((entity) => entity.type === "money")?.text ?? String(budget.amount);
}

/** The customer of that name, where there is one: a lead of theirs is no stranger. */
function customerMeant(done: FinishedCall[]): MeantRecord | undefined {
  const output = resultOf(done, "records_resolve")?.output as { found: Record<string, Meant> } | undefined;
  const meant = output?.found.customer;
  return meant?.status === "one" ? meant.records[0] : undefined;
}

/** 预算1元, 预算900亿: nobody buys for that; it is asked about before anybody counts on it. */
const plausible = { from: 1000, to: 1e9 };

function budgetDoubt({ budgetAmount, budgetText }: LeadDto, { t }: Turn): string {
  if (budgetAmount === null || (budgetAmount >= plausible.from && budgetAmount <= plausible.to)) return "";
  return t("agents.capture.budgetDoubt", { said: budgetText ?? String(budgetAmount) });
}

function createdText(lead: LeadDto, turn: Turn, customer: MeantRecord | undefined): string {
  const { t } = turn;
  const facts = factsOf(lead, turn);
  const first = t(facts ? "agents.capture.created" : "agents.capture.createdBare", {
    label: labelOf(lead),
    facts,
    source: t(`lead.source.${lead.source}`),
  });
  const score = t("agents.capture.score", {
    total: lead.score.total,
    known: Math.round(lead.score.confidence * 100),
  });
  const doubt = budgetDoubt(lead, turn);
  const known = customer ? t("agents.capture.isCustomer", { label: customer.label }) : "";
  return [first, doubt, known, score, missingText(lead, turn)].filter(Boolean).join("\n\n");
}

function refuseNegative(turn: Turn, said: string) {
  const positive = said.replace(/^(?:负|[-−﹣－]\s*)/, "");
  return replyWith(turn, [], turn.t("agents.capture.negativeBudget", { said }), {
    confidence: 1,
    suggestions: [
      {
        label: turn.t("agents.capture.usePositive", { amount: positive }),
        text: turn.text.replace(said, positive),
      },
    ],
  });
}

const lookUpCustomer = ({ companyName: text }: Input["fields"]): SkillCall => ({
  tool: "records_resolve",
  input: { mentions: [{ key: "customer", type: "company", text, objects: ["customer"] }] },
});

/** What makes a lead is asked for; until then nothing is written. */
function askForLead({ fields }: Input, turn: Turn): Reply {
  const { t } = turn;
  const name = typeof fields.contactName === "string" ? fields.contactName : "";
  return askFor(turn, [], t("agents.capture.noEvidence", { name }), [
    { key: "companyName", label: t("lead.field.companyName") },
    { key: "contactPhone", label: t("lead.field.contactPhone") },
  ]);
}

type Captured =
  | { created: true; lead: LeadDto }
  | {
      duplicate: true;
      certain: boolean;
      existing: { label: string; createdAt: string; owner: string | null };
    };

const capturedIn = (done: FinishedCall[]): Captured | undefined =>
  resultOf(done, "lead_capture")?.output as Captured | undefined;

/** The same person by another channel: what is new is added to the lead that is there. */
function addToSame(done: FinishedCall[]): SkillCall[] {
  const captured = capturedIn(done);
  const pending = resultOf(done, "lead_capture")?.pending;
  const same = captured && "duplicate" in captured && captured.certain;
  if (!same || pending?.kind !== "duplicate" || !pending.update || wasTried(done, "lead_update")) return [];
  return [{ tool: "lead_update", input: pending.update.input }];
}

function addedReply(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const own = done.filter(({ tool }) => tool !== "lead_capture");
  const output = resultOf(own, "lead_update")?.output as { lead: LeadDto; scoreBefore: number } | undefined;
  if (!output) return replyWith(turn, own, failureText(turn, own) ?? t("agents.nothing"));
  const { lead, scoreBefore } = output;
  const facts = factsOf(lead, turn);
  const text = [
    t("agents.capture.added", { label: labelOf(lead), facts }),
    scoreBefore === lead.score.total
      ? ""
      : t("agents.complete.scoreMoved", { before: scoreBefore, after: lead.score.total }),
    missingText(lead, turn),
  ];
  return replyWith(turn, own, text.filter(Boolean).join("\n\n"));
}

/** They are a customer: what they want is kept there; a deal is for the person to open. */
function ofCustomer(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const customer = customerMeant(done);
  const label = customer?.label ?? "";
  const suggestions = ["deal", "lead"].map((key) => ({
    label: t(`agents.capture.chip.${key}.label`),
    text: t(`agents.capture.chip.${key}.text`, { words: turn.text, label }),
  }));
  const text = failureText(turn, done) ?? t("agents.capture.ofCustomer", { label });
  const reply = replyWith(turn, [], text, { suggestions });
  return about(reply, [customer && { type: "customer", id: customer.id, label: customer.label }]);
}

export const captureLeadSkill = defineSkill({
  name: "capture_lead",
  agent: "market",
  intents: ["lead.capture"],
  shows: ["lead_record", "slot_question", "duplicate_choice"],
  input,
  read: (turn) => ({
    fields: { ...leadFieldsOf(turn), source: turn.understanding.lead.source ?? "other" },
    negativeBudget: negativeBudget(turn),
    called: calls.test(turn.text),
    told:
      turn.understanding.lead.source !== undefined ||
      orders.test(turn.text) ||
      turn.clause.confidence >= sure,
    words: turn.text.trim().slice(0, 2000),
  }),
  gather: (given, _turn, done) => {
    const { fields, negativeBudget: said, called, words } = given;
    if (said || !hasEvidence(given)) return [];
    const added = addToSame(done);
    if (added.length > 0) return added;
    // Whoever is a customer already is no new lead: what they want is kept with them.
    const ask = fields.companyName !== undefined && !wasTried(done, "records_resolve");
    if (called) {
      if (!wasTried(done, "lead_capture")) return [{ tool: "lead_capture", input: fields }];
      return ask && resultOf(done, "lead_capture") ? [lookUpCustomer(fields)] : [];
    }
    if (ask) return [lookUpCustomer(fields)];
    const customer = customerMeant(done);
    if (customer)
      return wasTried(done, "note_add")
        ? []
        : [{ tool: "note_add", input: { object: "customer", id: customer.id, text: words } }];
    return wasTried(done, "lead_capture") ? [] : [{ tool: "lead_capture", input: fields }];
  },
  compose: (given, turn, done) => {
    const { negativeBudget: said } = given;
    if (said) return refuseNegative(turn, said);
    if (!hasEvidence(given)) return askForLead(given, turn);
    if (!wasTried(done, "lead_capture")) return ofCustomer(turn, done);
    if (wasTried(done, "lead_update")) return addedReply(turn, done);
    const output = capturedIn(done);
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    if ("lead" in output) {
      const customer = customerMeant(done);
      const reply = replyWith(turn, done, createdText(output.lead, turn, customer));
      const chip = { label: turn.t("agents.capture.convert"), text: turn.t("agents.capture.convert") };
      return customer ? { ...reply, suggestions: [chip, ...reply.suggestions] } : reply;
    }
    const { label, owner, createdAt } = output.existing;
    const params = {
      label,
      day: formatDay(dayOf(new Date(createdAt)), turn.t),
      owner: owner ?? turn.t("agents.noOwner"),
    };
    return replyWith(turn, done, turn.t("agents.capture.duplicate", params));
  },
});
