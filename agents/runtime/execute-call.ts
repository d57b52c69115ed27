import { createHash } from "node:crypto";
import type { AgentId, Step } from "#agents/contract.ts";
import { roster } from "#agents/roster/index.ts";
import { findTool, type ToolName } from "#agents/tools/index.ts";
import type { Tool, ToolCall, ToolEnv } from "#agents/tools/tool.ts";
import { hasRight } from "#lib/platform/access.ts";
import { AppError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { noteRefusal } from "#lib/platform/note-refusal.ts";
import { once } from "#lib/platform/once.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { agentContext } from "./agent-context.ts";
import { refusalText } from "./refusal-text.ts";
import type { RunServices } from "./run-services.ts";
import type { CallOutcome, FinishedCall } from "./turn.ts";

/** One effect per tool and input in a run, however often the run starts over. */
function keyOf(runId: string, call: ToolCall): string {
  const digest = createHash("sha256").update(stableJson(call.input)).digest("hex").slice(0, 24);
  return `run:${runId}:${call.tool}:${digest}`;
}

export function toolEnv(
  services: RunServices,
  agent: AgentId,
  call: ToolCall,
  expectedVersion?: number,
): ToolEnv {
  const [context, key] = [agentContext(services, agent), keyOf(services.turn.runId, call)];
  return {
    ...(expectedVersion !== undefined && { expectedVersion }),
    context,
    t: services.turn.t,
    idempotencyKey: key,
    sourceText: services.turn.text,
    once: (run) => once(context, { key, name: call.tool, input: call.input }, run),
  };
}

/** The tool, if this agent has it and the person's rights and its mandate allow it. */
export function allowedTool(services: RunServices, agent: AgentId, name: string): Tool | undefined {
  const tool = findTool(name);
  if (!tool || !roster[agent].tools.includes(name as ToolName)) return undefined;
  if (tool.rulesOnly && services.planner.engine.kind === "model") return undefined;
  return hasRight(agentContext(services, agent), tool.right) ? tool : undefined;
}

/** A tool that there is, told by name and by who may use it; one that a model made up is simply not allowed. */
function refusedTool({ turn }: RunServices, { tool: name }: ToolCall): string {
  const tool = findTool(name);
  return tool ? refusalText(turn.context, tool, turn.t) : turn.t("errors.forbidden", { right: name });
}

/** What a person asks an agent to do without the right to it is kept, as it would be on any other way. */
async function noteAttempt(services: RunServices, agent: AgentId, call: ToolCall): Promise<void> {
  const tool = findTool(call.tool);
  if (!tool || hasRight(services.turn.context, tool.right)) return;
  const refusal = { action: tool.right, code: "forbidden", reason: call.tool };
  await noteRefusal(agentContext(services, agent), refusal);
}

async function outcomeOf(
  services: RunServices,
  agent: AgentId,
  call: ToolCall,
  expectedVersion?: number,
): Promise<CallOutcome> {
  const { t } = services.turn;
  const tool = allowedTool(services, agent, call.tool);
  if (!tool) {
    await noteAttempt(services, agent, call);
    return { status: "refused", message: refusedTool(services, call) };
  }
  try {
    const input = tool.input.safeParse(call.input);
    if (!input.success) {
      const fields = input.error.issues.map((issue) => ({ field: issue.path.join("."), reason: issue.code }));
      throw new AppError("invalid", input.error.message, { fields });
    }
    return {
      status: "done",
      result: await tool.run(input.data, toolEnv(services, agent, call, expectedVersion)),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden")
      return { status: "refused", message: userText(error, t) };
    // The database being away is not the tool's answer: the run must end as failed and be retried.
    if (error instanceof AppError && error.code === "unavailable") throw error;
    if (!(error instanceof AppError))
      log().error({ err: error, runId: services.turn.runId, tool: call.tool }, "tool failed");
    const code = error instanceof AppError ? error.code : "internal";
    return { status: "failed", code, message: userText(error, t) };
  }
}

/** Runs one tool call for an agent through rights and mandate, showing it as a step. Foreseen failures are outcomes. */
export async function executeCall(
  services: RunServices,
  agent: AgentId,
  call: ToolCall,
  expectedVersion?: number,
): Promise<FinishedCall> {
  const started = Date.now();
  const step: Step = {
    id: `${services.turn.runId}:${agent}:${call.id}`,
    agent,
    tool: call.tool,
    input: call.input,
    status: "running",
    records: [],
  };
  services.emitter.emit({ type: "step", step });
  const outcome = await outcomeOf(services, agent, call, expectedVersion);
  const records = outcome.status === "done" ? outcome.result.records : [];
  services.writes += records.filter((record) => record.op !== "read").length;
  const elapsedMs = Date.now() - started;
  const ended = outcome.status === "done" ? {} : { error: outcome.message };
  services.emitter.emit({
    type: "step",
    step: { ...step, status: outcome.status, records, elapsedMs, ...ended },
  });
  return { ...call, agent, outcome };
}
