import { env } from "../env.ts";
import { describeTool, type ModelCall, type ModelTool, readCall } from "./model-tools.ts";
import type { Model, Provider } from "./providers.ts";

export type { ModelCall, ModelTool } from "./model-tools.ts";

type Options = Parameters<Model["doStream"]>[0];
type StreamPart =
  Awaited<ReturnType<Model["doStream"]>>["stream"] extends ReadableStream<infer Part> ? Part : never;
export type ModelMessage = Options["prompt"][number];
export type ModelTurn = {
  text: string;
  calls: ModelCall[];
  tokens: number;
  /** What the model said, reasoning included, to be sent back in the next round. */
  messages: ModelMessage[];
};
export type TurnRequest = {
  instructions: string;
  messages: ModelMessage[];
  tools: ModelTool[];
  signal: AbortSignal;
  onText: (delta: string) => void;
};

/** A model call that cannot be used. `visible`: text of it has been shown already. */
export class ModelError extends Error {
  readonly visible: boolean;
  constructor(message: string, visible: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = "ModelError";
    this.visible = visible;
  }
}

/** Ends the call when the first token or the whole answer takes too long. */
function deadlines(signal: AbortSignal) {
  const late = new AbortController();
  const first = setTimeout(() => late.abort(new Error("no first token in time")), env().LLM_FIRST_TOKEN_MS);
  const total = setTimeout(() => late.abort(new Error("no end in time")), env().LLM_TOTAL_MS);
  const clear = () => {
    clearTimeout(first);
    clearTimeout(total);
  };
  return { signal: AbortSignal.any([signal, late.signal]), started: () => clearTimeout(first), clear };
}

type Collected = {
  text: string;
  reasoning: string;
  calls: ModelCall[];
  finish: string | undefined;
  tokens: number;
};

/** Takes one part of the stream in. Throws for parts that end the call. */
function take(part: StreamPart, request: TurnRequest, into: Collected): void {
  if (part.type === "text-delta") {
    const text = part.delta.replaceAll("\0", "");
    into.text += text;
    request.onText(text);
  } else if (part.type === "reasoning-delta") into.reasoning += part.delta.replaceAll("\0", "");
  else if (part.type === "tool-call") into.calls.push(readCall(request.tools, part));
  else if (part.type === "error") throw part.error;
  else if (part.type === "finish") {
    into.finish = part.finishReason.unified;
    into.tokens = (part.usage.inputTokens.total ?? 0) + (part.usage.outputTokens.total ?? 0);
  }
}

const begun = new Set<StreamPart["type"]>(["text-delta", "reasoning-delta", "tool-input-start", "tool-call"]);
/** A stream that just ends, without saying that it is finished, was cut. */
const finished = new Set(["stop", "tool-calls", "length"]);

function messageOf({ text, reasoning, calls }: Collected): ModelMessage {
  return {
    role: "assistant",
    content: [
      ...(reasoning === "" ? [] : [{ type: "reasoning" as const, text: reasoning }]),
      ...(text === "" ? [] : [{ type: "text" as const, text }]),
      ...calls.map(({ id, tool, input }) => ({
        type: "tool-call" as const,
        toolCallId: id,
        toolName: tool,
        input,
      })),
    ],
  };
}

async function ask(provider: Provider, request: TurnRequest): Promise<ModelTurn> {
  const limits = deadlines(request.signal);
  const into: Collected = { text: "", reasoning: "", calls: [], finish: undefined, tokens: 0 };
  try {
    const tools = await Promise.all(request.tools.map(describeTool));
    const { stream } = await provider.model.doStream({
      prompt: [{ role: "system", content: request.instructions }, ...request.messages],
      ...(tools.length > 0 && { tools, toolChoice: { type: "auto" } }),
      abortSignal: limits.signal,
    });
    for await (const part of stream) {
      if (begun.has(part.type)) limits.started();
      take(part, request, into);
    }
    if (!into.finish || !finished.has(into.finish))
      throw new Error(`stream ended as ${into.finish ?? "nothing"}`);
    if (into.text.trim() === "" && into.calls.length === 0) throw new Error("empty answer");
    const { text, calls, tokens } = into;
    return { text, calls, tokens, messages: [messageOf(into)] };
  } catch (error) {
    throw new ModelError(error instanceof Error ? error.message : String(error), into.text !== "", error);
  } finally {
    limits.clear();
  }
}

/**
 * One call of a model: streams its text and returns its tool calls, without running any.
 * Reads the provider's own stream: what lies between in the AI SDK costs more than all our work (ADR 0008).
 * Throws ModelError for every way in which it can fail: refused, cut, unreadable, late, empty.
 */
export function streamTurn(provider: Provider, request: TurnRequest): Promise<ModelTurn> {
  return provider.breaker.execute(() => ask(provider, request));
}
