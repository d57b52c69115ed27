import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { rerankTexts } from "#lib/platform/vectors/rerank-texts.ts";
import type { SearchHit } from "../contract.ts";

/** How much the first order counts beside the reranker's: on short titles and in trades it does not know, it errs. */
const FIRST = 0.25;
/** From here on the reranker calls a passage an answer. */
const SURE = 0.5;

export type Reranked = { hits: SearchHit[]; answers: boolean; outcome: "off" | "done" | "away" };

/** Hits in the order of the reranker, with the first order in the mix; as they were when there is none or it is away. */
export async function rerankHits(query: string, hits: SearchHit[]): Promise<Reranked> {
  if (env().RERANKER === undefined || hits.length === 0) return { hits, answers: false, outcome: "off" };
  try {
    const texts = hits.map(({ title, passage }) => `${title}\n${passage}`);
    const scores = await rerankTexts(query, texts);
    const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    const mixed = hits.map((hit, at) => ({
      hit: { ...hit, answers: hit.answers || (scores[at] ?? 0) >= SURE },
      score: FIRST * (hit.score / best) + (1 - FIRST) * (scores[at] ?? 0),
    }));
    mixed.sort((one, other) => other.score - one.score);
    const answers = scores.some((score) => (score ?? 0) >= SURE);
    return { hits: mixed.map(({ hit, score }) => ({ ...hit, score })), answers, outcome: "done" };
  } catch (error) {
    log().warn({ err: error }, "search goes on without the reranker");
    return { hits, answers: false, outcome: "away" };
  }
}
