import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { type EmbeddingModel, embedMany } from "ai";
import { env } from "../env.ts";

/** Texts of one request: what the usual endpoints take. */
const BATCH = 32;
let model: EmbeddingModel | undefined;

function opened(): EmbeddingModel {
  const given = env().EMBEDDINGS;
  if (!given) throw new Error("no embedding model is configured");
  model ??= createOpenAICompatible({
    name: "embeddings",
    baseURL: given.baseUrl,
    ...(given.apiKey !== "" && { apiKey: given.apiKey }),
  }).embeddingModel(given.model);
  return model;
}

/** A vector for each text, in their order. Throws when the endpoint does not answer within `ms` for each batch. */
export async function embedTexts(texts: string[], ms: number): Promise<number[][]> {
  const vectors: number[][] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const values = texts.slice(at, at + BATCH);
    const abortSignal = AbortSignal.timeout(ms);
    const { embeddings } = await embedMany({ model: opened(), values, maxRetries: 1, abortSignal });
    vectors.push(...embeddings);
  }
  return vectors;
}
