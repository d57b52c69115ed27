import { createHash } from "node:crypto";
import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import type { ToolCall } from "#agents/tools/tool.ts";
import { usedUp } from "./budget.ts";
import { allowedTool } from "./execute-call.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue, Waiting } from "./specialist.ts";
import type { Contribution, FinishedCall, Plan, PlanInput } from "./turn.ts";
import { wholeCharacters } from "./whole-characters.ts";
import { judgeWrite } from "./write-policy.ts";

const isTainted = (done: FinishedCall[]): boolean =>
  done.some((call) => call.outcome.status === "done" && call.outcome.result.untrusted);

/** The same call in the same run is the same proposal. */
export function proposalIdOf(runId: string, call: ToolCall): string {
  return `prop_${createHash("sha256").update(`${runId}:${call.id}:${call.tool}`).digest("hex").slice(0, 26)}`;
}

function callsThatWait(services: RunServices, state: SpecialistStateValue, calls: ToolCall[]): Waiting[] {
  const { planner, unasked } = services;
  const run = { engine: planner.engine, tainted: isTainted(state.done), unasked };
  return calls.flatMap((call) => {
    const tool = allowedTool(services, call.agent ?? state.agent, call.tool);
    const verdict = tool ? judgeWrite(tool, call.input, run) : { ask: false as const };
    if (!verdict.ask) return [];
    return [{ call, proposalId: proposalIdOf(services.turn.runId, call), reason: verdict.reason }];
  });
}

/** Asks the engine; when a model fails for good, the rules finish the turn from what is done so far. */
async function planNext(services: RunServices, input: PlanInput): Promise<Plan> {
  const over = usedUp(services.spent);
  if (over && services.planner.engine.kind === "model") {
    services.emitter.emit({ type: "notice", code: "budget", text: services.turn.t("agents.notice.budget") });
    return rulePlanner.plan(input);
  }
  if (services.planner.engine.kind === "model") services.place?.leave();
  try {
    return await services.planner.plan(input);
  } catch (error) {
    if (services.planner.engine.kind === "rules" || services.signal.aborted) throw error;
    services.fallBack("model_failed");
    return services.planner.plan(input);
  }
}

/** Streams what a model says; a further round starts a paragraph of its own. */
function speaker({ emitter }: RunServices): (delta: string) => void {
  let begun = false;
  return (delta) => {
    const before = begun ? "" : emitter.view().text;
    if (before !== "" && !before.endsWith("\n")) emitter.emit({ type: "text", delta: "\n\n" });
    begun = true;
    emitter.emit({ type: "text", delta });
  };
}

export type Thought =
  | { kind: "answer"; contribution: Contribution }
  | { kind: "calls"; calls: ToolCall[]; waiting: Waiting[]; said: unknown[] };

/** One step of thought: the next tool calls, or what this agent has to say. */
export async function think(state: SpecialistStateValue, services: RunServices): Promise<Thought> {
  services.signal.throwIfAborted();
  services.spent.steps += 1;
  const plan = await planNext(services, {
    turn: services.turn,
    agent: state.agent,
    done: state.done,
    said: state.said,
    signal: services.signal,
    say: speaker(services),
    useTokens: (count) => {
      services.spent.tokens += count;
    },
  });
  if (plan.kind === "reply") {
    return { kind: "answer", contribution: { agent: state.agent, reply: wholeCharacters(plan.reply) } };
  }
  const calls = wholeCharacters(plan.calls);
  const waiting = callsThatWait(services, state, calls);
  return { kind: "calls", calls, waiting, said: plan.said ?? [] };
}
