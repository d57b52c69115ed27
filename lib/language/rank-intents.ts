import type { ScoredIntent } from "./contract.ts";
import { INTENTS, type IntentName } from "./intents/catalogue.ts";
import type { Evidence, IntentDefinition } from "./intents/definition.ts";

const ENOUGH = 0.5;

type Judging = IntentDefinition<IntentName> & Required<Pick<IntentDefinition, "score">>;
const ALL: readonly IntentDefinition<IntentName>[] = INTENTS;
const JUDGING = ALL.filter(
  (intent): intent is Judging => intent.score !== undefined && intent.name !== "none",
);

/** Returns the intents that reach 0.5, best first; `none` alone when no one does. */
export function rankIntents(evidence: Evidence): [ScoredIntent, ...ScoredIntent[]] {
  const ranked: ScoredIntent[] = [];
  let best = 0;
  for (const intent of JUDGING) {
    const { confidence, reason } = intent.score(evidence);
    best = Math.max(best, confidence);
    if (confidence >= ENOUGH) ranked.push({ name: intent.name, confidence, reason });
  }
  const [first, ...others] = ranked.sort((a, b) => b.confidence - a.confidence);
  if (first === undefined) {
    return [{ name: "none", confidence: Number((1 - best).toFixed(2)), reason: "没有匹配到业务意图" }];
  }
  return [first, ...others];
}
