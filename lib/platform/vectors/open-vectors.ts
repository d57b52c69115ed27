import { createHash } from "node:crypto";
import { ConsecutiveBreaker, circuitBreaker, handleAll } from "cockatiel";
import { env } from "../env.ts";
import { embedTexts } from "../llm/embed-texts.ts";
import { VectorStore } from "./vector-store.ts";

const PROBE_MS = 5_000;
let opening: Promise<VectorStore> | undefined;

/** While the model or the store is away, nobody waits for it: after three failures it is left alone for ten seconds. */
export const vectorBreaker = circuitBreaker(handleAll, {
  halfOpenAfter: 10_000,
  breaker: new ConsecutiveBreaker(3),
});

/** Whether vectors are to be had at all: a model and a store are configured. */
export const hasVectors = (): boolean => env().EMBEDDINGS !== undefined && env().QDRANT_URL !== undefined;

async function open(): Promise<VectorStore> {
  const { EMBEDDINGS, QDRANT_URL, QDRANT_API_KEY } = env();
  if (!EMBEDDINGS || !QDRANT_URL) throw new Error("no vector store is configured");
  const [probe = []] = await embedTexts(["会客"], PROBE_MS);
  const generation = createHash("sha256").update(`${EMBEDDINGS.model}\n${probe.length}`).digest("hex");
  const headers: Record<string, string> = QDRANT_API_KEY === "" ? {} : { "api-key": QDRANT_API_KEY };
  const store = new VectorStore(
    { url: QDRANT_URL, headers },
    { name: `huike_${generation.slice(0, 12)}`, size: probe.length },
  );
  await store.prepare();
  return store;
}

/** The collection of the configured model, made when it is missing: another model has another one. */
export async function openVectors(): Promise<VectorStore> {
  opening ??= open();
  try {
    return await opening;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}
