import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { extractReasoningMiddleware, wrapLanguageModel } from "ai";
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
} from "cockatiel";
import { env, type LlmProvider } from "../env.ts";

export type Model = ReturnType<typeof wrapLanguageModel>;
export type Provider = { name: string; model: Model; breaker: CircuitBreakerPolicy };

let opened: Provider[] | undefined;

function endpointOf(given: LlmProvider) {
  const settings = { baseURL: given.baseUrl, apiKey: given.apiKey };
  // The Responses API is OpenAI's alone; every other endpoint answers 404 there.
  if (given.kind === "openai") return createOpenAI(settings)(given.model);
  return createOpenAICompatible({ name: given.name, includeUsage: true, ...settings })(given.model);
}

/** Models that think aloud in `<think>` would show their thoughts as the answer. */
function modelOf(given: LlmProvider): Model {
  const middleware = extractReasoningMiddleware({ tagName: "think" });
  return wrapLanguageModel({ model: endpointOf(given), middleware });
}

/** The configured models in order of preference, each with its own circuit breaker; none configured is normal. */
export function providers(): Provider[] {
  opened ??= env().LLM_PROVIDERS.map((given) => ({
    name: given.model,
    model: modelOf(given),
    breaker: circuitBreaker(handleAll, { halfOpenAfter: 15_000, breaker: new ConsecutiveBreaker(5) }),
  }));
  return opened;
}

/** The models worth asking now: those whose breaker is not open. */
export function healthyProviders(): Provider[] {
  return providers().filter((provider) => provider.breaker.state !== CircuitState.Open);
}
