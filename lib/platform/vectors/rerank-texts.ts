import { ConsecutiveBreaker, circuitBreaker, handleAll } from "cockatiel";
import { z } from "zod";
import { env } from "../env.ts";
import { callJson } from "./call-json.ts";

const MS = 2_500;
const tei = z.array(z.object({ index: z.number().int(), score: z.number() }));
const jina = z.object({
  results: z.array(z.object({ index: z.number().int(), relevance_score: z.number() })),
});
const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(3) });

/** A model's own figure where it is a share already; a logit is made one. */
const share = (score: number): number => (score >= 0 && score <= 1 ? score : 1 / (1 + Math.exp(-score)));

async function ask(query: string, texts: string[]): Promise<(number | undefined)[]> {
  const given = env().RERANKER;
  if (!given) throw new Error("no reranker is configured");
  const headers: Record<string, string> =
    given.apiKey === "" ? {} : { authorization: `Bearer ${given.apiKey}` };
  const isTei = given.kind === "tei";
  const body = isTei
    ? { query, texts, truncate: true }
    : { model: given.model, query, documents: texts, top_n: texts.length };
  const answer = await callJson(
    { url: given.url, headers },
    { method: "POST", path: "/rerank", body, ms: MS },
  );
  const scores: (number | undefined)[] = texts.map(() => undefined);
  const rows = isTei
    ? tei.parse(answer)
    : jina.parse(answer).results.map(({ index, relevance_score: score }) => ({ index, score }));
  // By its index, never by its place: answers come sorted.
  for (const { index, score } of rows) scores[index] = share(score);
  return scores;
}

/** How well each text answers the query, 0 to 1, undefined where nothing was said. Throws when the reranker is away. */
export function rerankTexts(query: string, texts: string[]): Promise<(number | undefined)[]> {
  return breaker.execute(() => ask(query, texts));
}
