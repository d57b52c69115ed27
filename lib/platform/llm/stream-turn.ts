import { env } from "../env.ts";
import type { AskOptions, ModelPart } from "./model-part.ts";
import { describeTool, type ModelCall, type ModelTool, readCall } from "./model-tools.ts";
import type { Provider } from "./providers.ts";

export type { ModelCall, ModelTool } from "./model-tools.ts";

export type ModelMessage = AskOptions["prompt"][number];
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

/** Ends the call when it is no longer wanted, and when the first token or the whole answer takes too long. */
function deadlines(signal: AbortSignal) {
  const ended = new AbortController();
  const stop = () => ended.abort(signal.reason);
  const late = (what: string) => () => ended.abort(new Error(`no ${what} in time`));
  const first = setTimeout(late("first token"), env().LLM_FIRST_TOKEN_MS);
  const total = setTimeout(late("end"), env().LLM_TOTAL_MS);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  const clear = () => {
    clearTimeout(first);
    clearTimeout(total);
    signal.removeEventListener("abort", stop);
  };
  return { signal: ended.signal, started: () => clearTimeout(first), clear };
}

type Collected = {
  text: string;
  reasoning: string;
  calls: ModelCall[];
  finish: string | undefined;
  tokens: number;
};

/** Takes one part of the answer in. Throws for a call that cannot be run. */
function take(part: ModelPart, request: TurnRequest, into: Collected): void {
  if (part.type === "text") {
    const text = part.delta.replaceAll("\0", "");
    into.text += text;
    request.onText(text);
  } else if (part.type === "reasoning") into.reasoning += part.delta.replaceAll("\0", "");
  else if (part.type === "call") into.calls.push(readCall(request.tools, part));
  else if (part.type === "finish") {
    into.finish = part.reason;
    into.tokens = part.tokens;
  }
}

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
    const asked = {
      prompt: [{ role: "system" as const, content: request.instructions }, ...request.messages],
      ...(tools.length > 0 && { tools, toolChoice: { type: "auto" as const } }),
      abortSignal: limits.signal,
    };
    await provider.ask(asked, (part) => {
      limits.started();
      take(part, request, into);
    });
    if (!into.finish || !finished.has(into.finish))
      throw new Error(`stream ended as ${into.finish ?? "nothing"}`);
    if (into.text.trim() === "" && into.calls.length === 0) throw new Error("empty answer");
    const { text, calls, tokens } = into;
    return { text, calls, tokens, messages: [messageOf(into)] };
  } catch (failure) {
    const error: unknown = limits.signal.aborted ? limits.signal.reason : failure;
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
