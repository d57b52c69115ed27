import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { leadFieldsOf } from "./lead-fields.ts";
import { missingText } from "./lead-sentences.ts";

/** Parts of a fact that is named already: the days of a timeline, the words of a budget. */
const derived = new Set(["timelineFrom", "timelineTo", "budgetText", "contactSurname"]);

const input = z.object({ leadId: z.string().nullable(), fields: z.record(z.string(), z.unknown()) });

/** The lead being talked about. */
export function leadInFocus(turn: Turn): string | null {
  return turn.state.focus.find((record) => record.type === "lead")?.id ?? null;
}

function updatedText(output: { updated: string[]; scoreBefore: number; lead: LeadDto }, turn: Turn): string {
  const { t } = turn;
  const { lead, updated, scoreBefore } = output;
  const labels = updated.filter((key) => !derived.has(key)).map((key) => t(`lead.field.${key}`));
  const first = t("agents.complete.updated", { label: labelOf(lead), fields: labels.join(t("lead.listComma")) });
  const score = t(scoreBefore === lead.score.total ? "agents.complete.scoreSame" : "agents.complete.scoreMoved", {
    before: scoreBefore,
    after: lead.score.total,
  });
  return [first, score, missingText(lead, turn) || t("agents.complete.nothingMissing")].join("\n\n");
}

export const completeLeadSkill = defineSkill({
  name: "complete_lead",
  agent: "market",
  intents: ["lead.complete"],
  input,
  read: (turn) => ({ leadId: leadInFocus(turn), fields: leadFieldsOf(turn) }),
  gather: ({ leadId, fields }, _turn, done) =>
    !leadId || Object.keys(fields).length === 0 || wasTried(done, "lead_update")
      ? []
      : [{ tool: "lead_update", input: { leadId, ...fields } }],
  compose: ({ leadId, fields }, turn, done) => {
    if (!leadId) return replyWith(turn, done, turn.t("agents.complete.whichLead"));
    if (Object.keys(fields).length === 0) return replyWith(turn, done, turn.t("agents.complete.noFacts"));
    const output = resultOf(done, "lead_update")?.output as Parameters<typeof updatedText>[0] | undefined;
    return replyWith(
      turn,
      done,
      output ? updatedText(output, turn) : (failureText(turn, done) ?? turn.t("agents.nothing")),
    );
  },
});
