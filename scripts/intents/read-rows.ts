import { sentenceFeatures } from "../../lib/language/index.ts";
import type { Sentence } from "./gather-sentences.ts";

export type SentenceFeatures = { intent: string; group: string; text: string; features: Set<number> };

const NOW = new Date("2026-11-23T10:00:00+08:00");

/** Returns the features of all sentences; two that look alike count once. */
export function readRows(sentences: readonly Sentence[]): SentenceFeatures[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ intent, text, group, names }) => {
    const features = sentenceFeatures(text, { now: NOW, names });
    const key = `${intent} ${[...features].join()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ intent, group, text, features }];
  });
}
