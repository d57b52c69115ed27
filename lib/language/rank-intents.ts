import { classify, type Likelihood } from "./classifier/classify.ts";
import type { ScoredIntent } from "./contract.ts";
import { INTENTS, type IntentName } from "./intents/catalogue.ts";
import type { Evidence, IntentDefinition } from "./intents/definition.ts";
import { isTalk } from "./intents/is-talk.ts";

export type RankedIntents = [ScoredIntent, ...ScoredIntent[]];

/** From here on a rule is sure. */
const SURE = 0.85;
/** A rule that only leans one way needs the words on its side. */
const LEANING = 0.5;
/** Words that say this much are not outweighed by a leaning. */
const CLEAR = 0.5;
/** Whatever the words say most for: below it nothing was said that is ours. */
const LEAST = 0.2;
/** Words that ask for something else this clearly are no mere facts. */
const OTHERWISE = 0.6;
/** Words that say this much are right against a rule that looks for some of them. */
const BEYOND_DOUBT = 0.85;
const BY_WORDS = new Set<IntentName>(["undo", "metric.ask", "record.search", "lead.capture", "lead.score"]);
const LISTED = 0.1;
const MOST = 5;

type Judging = IntentDefinition<IntentName> & Required<Pick<IntentDefinition, "score">>;
const ALL: readonly IntentDefinition<IntentName>[] = INTENTS;
const JUDGING = ALL.filter((intent): intent is Judging => intent.score !== undefined);
/** Facts without a record: whose they are depends on what is talked about. */
const FACTS = new Set<IntentName>([
  "none",
  "lead.capture",
  "lead.complete",
  "lead.progress",
  "customer.update",
  "customer.create",
  "contact.create",
  "contact.update",
  "opportunity.create",
  "opportunity.update",
  "record.update",
  "correct",
]);

/**
 * Returns the intents of a message or of a part of one, best first: the words weighed by the classifier, then rules
 * that know where the conversation stands. `none` when too little speaks for anything.
 */
export function rankIntents(evidence: Evidence): RankedIntents {
  const likelihoods = classify(evidence);
  const judged = JUDGING.map(({ name, score }) => ({ name, ...score(evidence) }));
  const decided = judged
    .filter((intent) => intent.confidence >= SURE && stands(intent.name, likelihoods))
    .sort((a, b) => b.confidence - a.confidence)[0];
  if (decided === undefined && !isTalk(evidence.normalized))
    return [{ name: "none", confidence: 1, reason: NOTHING }];
  const left = decided ? 1 - decided.confidence : 1;
  const open = decided === undefined && likelihoods[0].probability < CLEAR;
  const ranked = likelihoods.map(({ name, probability, words }): ScoredIntent => {
    if (name === decided?.name) return decided;
    const leaning = open
      ? judged.find((intent) => intent.name === name && intent.confidence >= LEANING)
      : undefined;
    const confidence = Math.max(probability, leaning?.confidence ?? 0) * left;
    const reason = leaning?.reason ?? reasonOf(words);
    return { name, confidence: round(confidence), reason };
  });
  ranked.sort((a, b) => b.confidence - a.confidence);
  const [first, ...others] = ranked;
  if (first === undefined || first.confidence < LEAST)
    return [{ name: "none", confidence: round(1 - (first?.confidence ?? 0)), reason: NOTHING }];
  return [first, ...others.filter(({ confidence }) => confidence >= LISTED).slice(0, MOST - 1)];
}

const NOTHING = "没有匹配到业务意图";

/**
 * Facts are about a lead, new or in hand, unless the words clearly ask for something else; and a rule that only looks
 * for some words does not stand against all of them.
 */
function stands(name: IntentName, likelihoods: readonly Likelihood[]): boolean {
  const [best] = likelihoods;
  if (BY_WORDS.has(name) && best !== undefined && best.name !== name && best.probability >= BEYOND_DOUBT)
    return false;
  if (name !== "lead.complete" && name !== "lead.capture") return true;
  const other = likelihoods.find((each) => !FACTS.has(each.name));
  return other === undefined || other.probability < OTHERWISE;
}

function reasonOf(words: readonly string[]): string {
  return words.length === 0 ? "说法相近" : `说到${words.map((word) => `「${word}」`).join("")}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
