import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import { firstClause } from "#agents/runtime/complete-sentence.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import type { DialogueState, Pending } from "#lib/domains/conversations/index.ts";
import { understand } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { translate } from "#lib/platform/messages/translate.ts";

const lead = { type: "lead", id: "lead_1", label: "德芙科技 · 李经理" };
const PENDING: Record<"duplicate" | "confirm" | "missing_slots", Pending> = {
  duplicate: {
    kind: "duplicate",
    object: "lead",
    id: lead.id,
    label: lead.label,
    create: { tool: "lead_capture", input: { companyName: "德芙科技", createAnyway: true } },
    update: { tool: "lead_update", input: { companyName: "德芙科技", leadId: lead.id } },
  },
  confirm: { kind: "confirm", proposalIds: ["proposal_1"] },
  missing_slots: {
    kind: "missing_slots",
    object: "lead",
    id: lead.id,
    fields: ["contactPhone", "companySize", "timeline"],
  },
};
const caseSchema = z.strictObject({
  say: z.string(),
  pending: z.enum(["duplicate", "confirm", "missing_slots"]).optional(),
  focus: z.boolean().optional(),
  tools: z.array(z.string()),
});
export type ToolCase = z.infer<typeof caseSchema>;

const context: Context = {
  principal: {
    tenantId: "tenant_1",
    userId: "user_1",
    name: "周远",
    role: "sales_rep",
    teamId: null,
    teamPath: "/",
    locale: "zh-CN",
    scopes: {
      lead: "own",
      customer: "own",
      contact: "own",
      opportunity: "own",
      activity: "own",
      task: "own",
    },
    rights: new Set(),
  },
  actor: { type: "user", userId: "user_1" },
  requestId: "request_1",
  source: { kind: "conversation" },
};

/** The cases, one a line: what is said, where the conversation stands, and the tools that should be called first. */
export function readToolCases(): ToolCase[] {
  const lines = readFileSync(join(import.meta.dirname, "tools.jsonl"), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => caseSchema.parse(JSON.parse(line)));
}

/** The tools that the rule engine wants first for a case. */
export async function firstCalls({ say, pending, focus }: ToolCase): Promise<string[]> {
  const state: DialogueState = {
    focus: pending || focus ? [lead] : [],
    pending: pending ? PENDING[pending] : null,
  };
  const now = new Date("2026-12-01T10:00:00+08:00");
  const dialogue = { ...(pending && { pending: { kind: pending } }), focus: state.focus };
  const understanding = understand(say, { now, dialogue });
  const turn: Turn = {
    context,
    runId: "run_1",
    conversationId: "conversation_1",
    text: say,
    understanding,
    clause: firstClause(understanding),
    chosen: {},
    state,
    history: [],
    now,
    t: translate("zh-CN"),
  };
  const silent = { signal: new AbortController().signal, say: () => undefined, useTokens: () => undefined };
  const plan = await rulePlanner.plan({ turn, agent: "market", done: [], said: [], ...silent });
  return plan.kind === "calls" ? plan.calls.map((call) => call.tool) : [];
}
