import { createOpenAI } from "@ai-sdk/openai";
import { extractReasoningMiddleware, wrapLanguageModel } from "ai";
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
} from "cockatiel";
import { env, type LlmProvider } from "../env.ts";
import { askChat } from "./ask-chat.ts";
import { askSdk } from "./ask-sdk.ts";
import type { Ask } from "./model-part.ts";

export type Provider = { name: string; ask: Ask; breaker: CircuitBreakerPolicy };

let opened: Provider[] | undefined;

function askOf(given: LlmProvider): Ask {
  // The Responses API is OpenAI's alone; every other endpoint answers 404 there.
  if (given.kind !== "openai") return askChat(given);
  const model = createOpenAI({ baseURL: given.baseUrl, apiKey: given.apiKey })(given.model);
  // Models that think aloud in `<think>` would show their thoughts as the answer.
  const middleware = extractReasoningMiddleware({ tagName: "think" });
  return askSdk(wrapLanguageModel({ model, middleware }));
}

/** The configured models in order of preference, each with its own circuit breaker; none configured is normal. */
export function providers(): Provider[] {
  opened ??= env().LLM_PROVIDERS.map((given) => ({
    name: given.model,
    ask: askOf(given),
    breaker: circuitBreaker(handleAll, { halfOpenAfter: 15_000, breaker: new ConsecutiveBreaker(5) }),
  }));
  return opened;
}

/** The models worth asking now: those whose breaker is not open. */
export function healthyProviders(): Provider[] {
  return providers().filter((provider) => provider.breaker.state !== CircuitState.Open);
}
