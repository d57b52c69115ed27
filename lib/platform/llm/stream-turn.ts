import { type ModelMessage, streamText, type ToolSet, tool } from "ai";
import type { z } from "zod";
import { env } from "../env.ts";
import type { Provider } from "./providers.ts";

export type { ModelMessage } from "ai";
export type ModelTool = { name: string; description: string; input: z.ZodType };
export type ModelCall = { id: string; tool: string; input: Record<string, unknown> };
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

// Without `execute` the model only proposes; the graph decides and acts.
function toolSet(tools: ModelTool[]): ToolSet {
  return Object.fromEntries(
    tools.map(({ name, description, input }) => [name, tool({ description, inputSchema: input })]),
  );
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

type Collected = { text: string; calls: ModelCall[]; finish: string | undefined; tokens: number };

async function collect(
  result: ReturnType<typeof streamText>,
  onStart: () => void,
  onText: (delta: string) => void,
  into: Collected,
): Promise<void> {
  for await (const part of result.stream) {
    if (part.type === "text-delta") {
      onStart();
      const text = part.text.replaceAll("\0", "");
      into.text += text;
      onText(text);
    } else if (part.type === "tool-call") {
      onStart();
      if ("invalid" in part && part.invalid) throw new Error(`tool input of ${part.toolName} cannot be read`);
      into.calls.push({
        id: part.toolCallId,
        tool: part.toolName,
        input: withoutNul(part.input),
      });
    } else if (part.type === "reasoning-delta" || part.type === "tool-input-start") onStart();
    else if (part.type === "error") throw part.error;
    else if (part.type === "abort") throw new Error("aborted");
    else if (part.type === "finish") {
      into.finish = part.finishReason;
      into.tokens = part.totalUsage.totalTokens ?? 0;
    }
  }
}

/** What a model says is stored, and the database cannot hold NUL characters. */
function withoutNul(input: unknown): Record<string, unknown> {
  const text = (_key: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "") : value;
  return JSON.parse(JSON.stringify(input), text) as Record<string, unknown>;
}

/** A stream that just ends, without saying that it is finished, was cut. */
const finished = new Set(["stop", "tool-calls", "length"]);

async function ask(provider: Provider, request: TurnRequest): Promise<ModelTurn> {
  const limits = deadlines(request.signal);
  const into: Collected = { text: "", calls: [], finish: undefined, tokens: 0 };
  try {
    const result = streamText({
      model: provider.model,
      instructions: request.instructions,
      messages: request.messages,
      tools: toolSet(request.tools),
      abortSignal: limits.signal,
      maxRetries: 0,
      // Errors come through the stream; the default would print them.
      onError: () => undefined,
    });
    await collect(result, limits.started, request.onText, into);
    if (!into.finish || !finished.has(into.finish))
      throw new Error(`stream ended as ${into.finish ?? "nothing"}`);
    if (into.text.trim() === "" && into.calls.length === 0) throw new Error("empty answer");
    const response = await result.response;
    return {
      text: into.text,
      calls: into.calls,
      tokens: into.tokens,
      messages: response.messages as ModelMessage[],
    };
  } catch (error) {
    throw new ModelError(error instanceof Error ? error.message : String(error), into.text !== "", error);
  } finally {
    limits.clear();
  }
}

/**
 * One call of a model: streams its text and returns its tool calls, without running any.
 * Throws ModelError for every way in which it can fail: refused, cut, unreadable, late, empty.
 */
export function streamTurn(provider: Provider, request: TurnRequest): Promise<ModelTurn> {
  return provider.breaker.execute(() => ask(provider, request));
}
