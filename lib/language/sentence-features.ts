import { findFeatures } from "./classifier/find-features.ts";
import type { UnderstandOptions } from "./model/dialogue.ts";
import { readMessage } from "./read-message.ts";

/** Returns what the classifier weighs in a sentence, as hashes; training reads sentences by the same eyes. */
export function sentenceFeatures(text: string, options: UnderstandOptions): Set<number> {
  const { mapped, spans, lead, clock } = readMessage(text, options);
  const evidence = { normalized: mapped.text, entities: spans, lead, dialogue: {}, today: clock.today };
  return findFeatures(evidence).hashes;
}
