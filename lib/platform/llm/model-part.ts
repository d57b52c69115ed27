import type { OpenAICompatibleChatLanguageModel } from "@ai-sdk/openai-compatible";

/** A piece of what a model says, as it comes. */
export type ModelPart =
  | { type: "text" | "reasoning"; delta: string }
  /** A call has begun; the call itself comes when it is whole. */
  | { type: "calling" }
  | { type: "call"; id: string; tool: string; input: string }
  | { type: "finish"; reason: string; tokens: number };

/** What a model is asked, in the terms of the AI SDK. */
export type AskOptions = Parameters<OpenAICompatibleChatLanguageModel["doStream"]>[0];

/** One call of a model: tells each part as it comes, ends when all are told, throws when it fails. */
export type Ask = (options: AskOptions, tell: (part: ModelPart) => void) => Promise<void>;
