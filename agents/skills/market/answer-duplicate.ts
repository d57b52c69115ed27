import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { factsOf, missingText } from "./lead-sentences.ts";

const input = z.object({ choice: z.enum(["create", "update", "cancel"]) });

function choiceOf(turn: Turn): z.input<typeof input> {
  const name = turn.understanding.intents[0]?.name;
  if (name === "create_anyway") return { choice: "create" };
  return { choice: name === "update_existing" || name === "confirm" ? "update" : "cancel" };
}

function waiting(turn: Turn) {
  return turn.state.pending?.kind === "duplicate" ? turn.state.pending : null;
}

function callFor(choice: z.output<typeof input>["choice"], turn: Turn): SkillCall[] {
  const pending = waiting(turn);
  if (!pending || choice === "cancel") return [];
  const { rawText: _raw, source, ...facts } = pending.draft;
  if (choice === "create") return [{ tool: "lead_capture", input: { ...facts, source, createAnyway: true } }];
  return [{ tool: "lead_update", input: { leadId: pending.leadId, ...facts } }];
}

export const answerDuplicateSkill = defineSkill({
  name: "answer_duplicate",
  agent: "market",
  intents: ["create_anyway", "update_existing"],
  shows: ["lead_record", "slot_question"],
  input,
  read: choiceOf,
  gather: ({ choice }, turn, done) =>
    wasTried(done, "lead_capture") || wasTried(done, "lead_update") ? [] : callFor(choice, turn),
  compose: ({ choice }, turn, done) => {
    const { t } = turn;
    if (!waiting(turn)) return replyWith(turn, done, t("agents.duplicate.nothingWaits"));
    if (choice === "cancel") return replyWith(turn, done, t("agents.duplicate.cancelled"));
    const result = resultOf(done, choice === "create" ? "lead_capture" : "lead_update");
    const lead = (result?.output as { lead?: LeadDto } | undefined)?.lead;
    if (!lead) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const params = { label: labelOf(lead), facts: factsOf(lead, turn), total: lead.score.total };
    const first = t(choice === "create" ? "agents.duplicate.created" : "agents.duplicate.updated", params);
    return replyWith(turn, done, [first, missingText(lead, turn)].filter(Boolean).join("\n\n"));
  },
});
