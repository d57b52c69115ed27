import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { Meant, MeantRecord } from "#agents/tools/records/resolve-subjects.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatDay } from "#lib/platform/messages/format.ts";
import { leadFieldsOf } from "./lead-fields.ts";
import { factsOf, missingText } from "./lead-sentences.ts";

const input = z.object({ fields: z.record(z.string(), z.unknown()), negativeBudget: z.string().nullable() });

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

function createdText(lead: LeadDto, turn: Turn, customer: MeantRecord | undefined): string {
  const { t } = turn;
  const first = t("agents.capture.created", {
    label: labelOf(lead),
    facts: factsOf(lead, turn),
    source: t(`lead.source.${lead.source}`),
  });
  const score = t("agents.capture.score", {
    total: lead.score.total,
    known: Math.round(lead.score.confidence * 100),
  });
  const known = customer ? t("agents.capture.isCustomer", { label: customer.label }) : "";
  return [first, known, score, missingText(lead, turn)].filter(Boolean).join("\n\n");
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

export const captureLeadSkill = defineSkill({
  name: "capture_lead",
  agent: "market",
  intents: ["lead.capture"],
  shows: ["lead_record", "slot_question", "duplicate_choice"],
  input,
  read: (turn) => ({
    fields: { ...leadFieldsOf(turn), source: turn.understanding.lead.source ?? "other" },
    negativeBudget: negativeBudget(turn),
  }),
  gather: ({ fields, negativeBudget: said }, _turn, done) => {
    if (said) return [];
    if (!wasTried(done, "lead_capture")) return [{ tool: "lead_capture", input: fields }];
    const text = fields.companyName;
    if (typeof text !== "string" || !resultOf(done, "lead_capture") || wasTried(done, "records_resolve"))
      return [];
    const mention = { key: "customer", type: "company", text, objects: ["customer"] };
    return [{ tool: "records_resolve", input: { mentions: [mention] } }];
  },
  compose: ({ negativeBudget: said }, turn, done) => {
    if (said) return refuseNegative(turn, said);
    const output = resultOf(done, "lead_capture")?.output as
      | { created: true; lead: LeadDto }
      | { duplicate: true; existing: { label: string; createdAt: string; owner: string | null } }
      | undefined;
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
