import type { ScoredIntent } from "./contract.ts";
import { INTENTS } from "./intents/catalogue.ts";
import type { Evidence } from "./intents/definition.ts";

const ENOUGH = 0.5;

/** Returns the intents that reach 0.5, best first; `none` alone when no one does. */
export function rankIntents(evidence: Evidence): ScoredIntent[] {
  const ranked: ScoredIntent[] = [];
  let best = 0;
  for (const intent of INTENTS) {
    if (intent.name === "none") continue;
    const { confidence, reason } = intent.score(evidence);
    best = Math.max(best, confidence);
    if (confidence >= ENOUGH) ranked.push({ name: intent.name, confidence, reason });
  }
  if (ranked.length === 0) {
    return [{ name: "none", confidence: Number((1 - best).toFixed(2)), reason: "没有匹配到业务意图" }];
  }
  return ranked.sort((a, b) => b.confidence - a.confidence);
}
