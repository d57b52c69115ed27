import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AgentId, Step } from "#agents/contract.ts";
import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import { roster } from "#agents/roster/index.ts";
import { executeCall } from "#agents/runtime/execute-call.ts";
import type { RunServices } from "#agents/runtime/run-services.ts";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { ToolName } from "#agents/tools/index.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { type Company, type Person, personKeys } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import type { ToolWorld } from "./tool-world.ts";

const caseSchema = z.strictObject({
  tool: z.string(),
  /** What the case shows, where the input does not say it. */
  why: z.string().optional(),
  by: z.enum(personKeys as [string, ...string[]]).default("rep"),
  input: z.record(z.string(), z.unknown()),
  status: z.enum(["done", "failed", "refused"]).default("done"),
  /** The code of a failure. */
  code: z.string().optional(),
  /** What the output must hold, at least. */
  gives: z.record(z.string(), z.unknown()).optional(),
  cards: z.array(z.string()).optional(),
  /** Kinds of records written, with how. */
  writes: z.array(z.string()).optional(),
});
export type ToolCallCase = z.infer<typeof caseSchema>;

/** The cases of tools called on their own, one a line. */
export function readToolCallCases(): ToolCallCase[] {
  const lines = readFileSync(join(import.meta.dirname, "tool-calls.jsonl"), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => caseSchema.parse(JSON.parse(line)));
}

/** `$name` anywhere in a value is the id that the world knows by that name. */
export function withIds(value: unknown, world: ToolWorld): unknown {
  if (typeof value === "string") {
    if (!value.startsWith("$")) return value;
    const id = world[value.slice(1)];
    if (!id) throw new Error(`the world has no ${value}`);
    return id;
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, world));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, world)]));
}

/** The first specialist that has the tool. */
function agentWith(tool: string): AgentId {
  const found = Object.values(roster).find(({ tools }) => tools.includes(tool as ToolName));
  if (!found) throw new Error(`nobody has ${tool}`);
  return found.id;
}

/** Calls a tool for a person as a run would, in a run of its own. */
export async function callTool(
  { context }: Person,
  tool: string,
  input: Record<string, unknown>,
): Promise<FinishedCall & { runId: string; steps: Step[] }> {
  const text = "做点什么";
  const { runId, conversationId, messageId } = await say(context, text);
  const steps: Step[] = [];
  const turn = { context, runId, conversationId, text, t: translate("zh-CN") } as Turn;
  const services = {
    turn,
    planner: rulePlanner,
    emitter: { emit: (part: { type: string; step?: Step }) => part.step && steps.push(part.step) },
    writes: 0,
    messageId,
  } as unknown as RunServices;
  const finished = await executeCall(services, agentWith(tool), { id: "r1", tool, input });
  return { ...finished, runId, steps };
}

export const personOf = (company: Company, by: string): Person => company[by as (typeof personKeys)[number]];
