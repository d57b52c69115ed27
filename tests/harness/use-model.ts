import { type ChatCompletionRequest, type FixtureOpts, LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { providers } from "#lib/platform/llm/providers.ts";

export type ModelCall = { tool: string; input: Record<string, unknown> | string };
/** What the model does at one request, over the real wire format. */
export type ModelStep =
  | { says: string; calls?: ModelCall[] }
  | { calls: ModelCall[] }
  | { status: number }
  /** Says it, but the connection ends after that many pieces. */
  | { says: string; cutAfter: number }
  /** Thinks that long before its first word. */
  | { says: string; afterMs: number }
  | "broken JSON"
  /** Decides when it is asked, from what it was told. */
  | ((asked: ChatCompletionRequest) => ModelStep);

export type Model = {
  /** From now on one step a request; after the last one each request is refused, unless `repeat` asks for it again. */
  plays(steps: ModelStep[], options?: { repeat?: boolean }): Promise<void>;
  /** What the model was asked since. */
  asked(): ChatCompletionRequest[];
};

export const modelName = "test-model";
/** Asked when the first one does not answer, in files that have configured it. */
export const secondModelName = "second-model";
/** Small pieces, so that tool inputs and sentences come split. */
const inPieces: FixtureOpts = { chunkSize: 5 };

let calls = 0;
function toolCalls(given: ModelCall[]) {
  return given.map(({ tool, input }) => {
    calls += 1;
    return {
      id: `call_${calls}`,
      name: tool,
      arguments: typeof input === "string" ? input : JSON.stringify(input),
    };
  });
}

function optionsOf(step: ModelStep): FixtureOpts {
  if (step === "broken JSON") return { ...inPieces, chaos: { malformedRate: 1 } };
  if (typeof step === "function") return inPieces;
  if ("cutAfter" in step) return { ...inPieces, truncateAfterChunks: step.cutAfter };
  return "afterMs" in step ? { ...inPieces, streamingProfile: { ttft: step.afterMs } } : inPieces;
}

function responseOf(given: ModelStep, asked: ChatCompletionRequest) {
  const step = typeof given === "function" ? given(asked) : given;
  if (typeof step === "function" || step === "broken JSON") return { content: "" };
  if ("status" in step)
    return { status: step.status, error: { message: `refused with ${step.status}`, type: "test" } };
  if ("calls" in step && step.calls) {
    const made = toolCalls(step.calls);
    return "says" in step ? { content: step.says, toolCalls: made } : { toolCalls: made };
  }
  return { content: "says" in step ? step.says : "" };
}

/** An OpenAI-compatible model on a port of its own, the only one that this test file has configured, or one of two. */
export function useModel({ second = false } = {}): Model {
  const mock = new LLMock({ port: 0, strict: true });
  let script: ModelStep[] = [];
  let repeats = false;
  const turns = new Map<string, number>();
  beforeAll(async () => {
    await mock.start();
    const names = second ? [modelName, secondModelName] : [modelName];
    const list = names.map((model) => ({ name: "test", baseUrl: `${mock.url}/v1`, apiKey: "none", model }));
    provideEnv({ LLM_PROVIDERS: JSON.stringify(list) });
  });
  afterAll(() => mock.stop());
  /** Whose turn a request is. The server asks more than once, so requests are told apart by what they say. */
  const isTurn = (index: number, asked: ChatCompletionRequest): boolean => {
    const said = JSON.stringify(asked.messages);
    const turn = turns.get(said) ?? turns.size;
    turns.set(said, turn);
    return (repeats ? turn % script.length : turn) === index;
  };
  return {
    async plays(steps, { repeat = false } = {}) {
      [script, repeats] = [steps, repeat];
      turns.clear();
      mock.clearFixtures();
      mock.clearRequests();
      for (const [index, step] of steps.entries()) {
        mock.on(
          { predicate: (asked) => isTurn(index, asked) },
          (asked) => responseOf(step, asked),
          optionsOf(step),
        );
      }
      // One success closes the circuit's count, so that failures of earlier tests do not add up.
      for (const { breaker } of providers()) await breaker.execute(() => "fine");
    },
    asked: () => mock.getRequests().flatMap(({ body }) => (body ? [body as ChatCompletionRequest] : [])),
  };
}

/** The content of the last tool result that the model was told. */
export function lastResult<T>(asked: ChatCompletionRequest): T {
  const message = asked.messages.findLast((each) => each.role === "tool");
  if (typeof message?.content !== "string") throw new Error("the model was told no result");
  return JSON.parse(message.content) as T;
}
