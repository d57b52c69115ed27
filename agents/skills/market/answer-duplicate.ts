import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { ToolName } from "#agents/tools/index.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { PendingCall } from "#lib/domains/conversations/index.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { factsOf, missingText } from "./lead-sentences.ts";

const input = z.object({ choice: z.enum(["create", "update", "cancel"]) });
type Choice = z.output<typeof input>["choice"];

function choiceOf(turn: Turn): z.input<typeof input> {
  const name = turn.understanding.intents[0]?.name;
  if (name === "create_anyway") return { choice: "create" };
  return { choice: name === "update_existing" || name === "confirm" ? "update" : "cancel" };
}

function waiting(turn: Turn) {
  return turn.state.pending?.kind === "duplicate" ? turn.state.pending : null;
}

/** What was to be done, as the choice has it; a record that the person may not see cannot be added to. */
function callFor(choice: Choice, turn: Turn): PendingCall | null {
  const pending = waiting(turn);
  if (!pending || choice === "cancel") return null;
  return choice === "create" ? pending.create : pending.update;
}

type Output = { lead?: LeadDto } & Partial<WriteOutput>;

function sentence(choice: Choice, output: Output, turn: Turn): string {
  const { t } = turn;
  const which = choice === "create" ? "created" : "updated";
  const { lead } = output;
  if (!lead) return t(`agents.same.${which}`, { label: output.label ?? t("agents.unknownRecord") });
  const params = { label: labelOf(lead), facts: factsOf(lead, turn), total: lead.score.total };
  return [t(`agents.duplicate.${which}`, params), missingText(lead, turn)].filter(Boolean).join("\n\n");
}

function answer(choice: Choice, turn: Turn, done: FinishedCall[]) {
  const call = callFor(choice, turn);
  if (!call) return replyWith(turn, done, turn.t("agents.same.unseen"));
  const output = resultOf(done, call.tool as ToolName)?.output as Output | undefined;
  const text = output ? sentence(choice, output, turn) : failureText(turn, done);
  return replyWith(turn, done, text ?? turn.t("agents.nothing"));
}

/** Takes the answer to whether the record that is there was meant. */
export const answerDuplicateSkill = defineSkill({
  name: "answer_duplicate",
  agent: "market",
  intents: ["create_anyway", "update_existing"],
  shows: ["lead_record", "slot_question", "record"],
  input,
  read: choiceOf,
  gather: ({ choice }, turn, done) => {
    const call = callFor(choice, turn);
    if (!call || wasTried(done, call.tool as ToolName)) return [];
    return [{ tool: call.tool as ToolName, input: call.input }];
  },
  compose: ({ choice }, turn, done) => {
    const { t } = turn;
    if (!waiting(turn)) return replyWith(turn, done, t("agents.duplicate.nothingWaits"));
    if (choice === "cancel") return replyWith(turn, done, t("agents.duplicate.cancelled"));
    return answer(choice, turn, done);
  },
});
