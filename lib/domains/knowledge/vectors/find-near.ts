import type { Seeker } from "#lib/platform/lexical/audience-condition.ts";
import { embedTexts } from "#lib/platform/llm/embed-texts.ts";
import { log } from "#lib/platform/log.ts";
import { hasVectors, openVectors, vectorBreaker } from "#lib/platform/vectors/open-vectors.ts";
import type { Near } from "#lib/platform/vectors/vector-store.ts";

const LIMIT = 100;
const EMBED_MS = 1_500;

/** A team's path and those above it: `/a/b/` is `/a/`, `/a/b/`. */
function pathsOf(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return ["/", ...parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}/`)];
}

async function ask(tenantId: string, query: string, seeker: Seeker): Promise<Near[]> {
  const store = await openVectors();
  const [vector = []] = await embedTexts([query], EMBED_MS);
  return store.near(tenantId, vector, { ...seeker, paths: pathsOf(seeker.teamPath) }, LIMIT);
}

/** The passages nearest in meaning, best first; empty where no vectors are configured, undefined while they are away. */
export async function findNear(tenantId: string, query: string, seeker: Seeker): Promise<Near[] | undefined> {
  if (!hasVectors()) return [];
  try {
    return await vectorBreaker.execute(() => ask(tenantId, query, seeker));
  } catch (error) {
    log().warn({ err: error }, "search goes on without vectors");
    return undefined;
  }
}
