import type { Plan, PlanInput, Planner, Turn } from "#agents/runtime/turn.ts";
import { replyWith } from "#agents/skills/evidence.ts";
import { healthyProviders, type Provider, providers } from "#lib/platform/llm/providers.ts";
import { ModelError, type ModelMessage, type ModelTurn, streamTurn } from "#lib/platform/llm/stream-turn.ts";
import { log } from "#lib/platform/log.ts";
import { instructionsFor } from "./instructions.ts";
import { modelMessages } from "./model-messages.ts";
import { toolsFor } from "./tools-for.ts";

/** Asks the first model that answers; another one only while nothing has been shown. */
async function askAny(
  models: Provider[],
  input: PlanInput,
  said: ModelMessage[],
): Promise<[ModelTurn, Provider]> {
  const request = {
    instructions: instructionsFor(input.agent, input.turn),
    messages: modelMessages(input.turn, said, input.done),
    tools: toolsFor(input),
    signal: input.signal,
    onText: input.say,
  };
  let last: unknown = new ModelError("no model is available", false);
  for (const provider of models) {
    try {
      return [await streamTurn(provider, request), provider];
    } catch (error) {
      last = error;
      log().warn({ err: error, model: provider.name, runId: input.turn.runId }, "model call failed");
      if (input.signal.aborted || (error instanceof ModelError && error.visible)) throw error;
    }
  }
  throw last;
}

/** Commands that are answers to our own questions: words leave nothing to judge, so no model is asked. */
function isPlain(turn: Turn): boolean {
  const top = turn.understanding.intents[0];
  const answers = ["create_anyway", "update_existing", "undo"];
  const asked = turn.state.pending?.kind;
  const answered =
    (asked === "duplicate" || asked === "confirm") && ["confirm", "deny"].includes(top?.name ?? "");
  return answered || (top !== undefined && top.confidence >= 0.8 && answers.includes(top.name));
}

/** Whether a model would answer this turn if any of the configured ones were well. */
export function modelsAreDown(turn: Turn): boolean {
  return providers().length > 0 && healthyProviders().length === 0 && !isPlain(turn);
}

/** The engine that asks a model, or undefined when none is configured, none is healthy, or none is needed. */
export function modelPlanner(turn: Turn): Planner | undefined {
  const models = healthyProviders();
  const [first] = models;
  if (!first || isPlain(turn)) return undefined;
  const planner: Planner = { engine: { kind: "model", name: first.name }, plan };
  async function plan(input: PlanInput): Promise<Plan> {
    const said = input.said as ModelMessage[];
    const [answer, provider] = await askAny(models, input, said);
    planner.engine = { kind: "model", name: provider.name };
    input.useTokens(answer.tokens);
    if (answer.calls.length > 0) return { kind: "calls", calls: answer.calls, said: answer.messages };
    return { kind: "reply", reply: replyWith(turn, input.done, answer.text) };
  }
  return planner;
}
