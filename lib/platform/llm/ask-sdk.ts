import type { wrapLanguageModel } from "ai";
import type { Ask, ModelPart } from "./model-part.ts";

type Model = ReturnType<typeof wrapLanguageModel>;
type SdkPart =
  Awaited<ReturnType<Model["doStream"]>>["stream"] extends ReadableStream<infer Part> ? Part : never;

/** Throws for a part that ends the call. */
function partOf(part: SdkPart): ModelPart | undefined {
  if (part.type === "text-delta") return { type: "text", delta: part.delta };
  if (part.type === "reasoning-delta") return { type: "reasoning", delta: part.delta };
  if (part.type === "tool-input-start") return { type: "calling" };
  if (part.type === "tool-call")
    return { type: "call", id: part.toolCallId, tool: part.toolName, input: part.input };
  if (part.type === "error") throw part.error;
  if (part.type !== "finish") return undefined;
  const tokens = (part.usage.inputTokens.total ?? 0) + (part.usage.outputTokens.total ?? 0);
  return { type: "finish", reason: part.finishReason.unified, tokens };
}

/** A model that only the AI SDK knows how to speak to. */
export function askSdk(model: Model): Ask {
  return async (options, tell) => {
    const { stream } = await model.doStream(options);
    for await (const part of stream) {
      const told = partOf(part);
      if (told) tell(told);
    }
  };
}
