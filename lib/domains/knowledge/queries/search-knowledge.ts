import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { env } from "#lib/platform/env.ts";
import type { RankedDocument } from "#lib/platform/lexical/rank.ts";
import { query } from "#lib/platform/query.ts";
import { type SearchAnswer, type SearchHit, searchInput } from "../contract.ts";
import { selectPosition } from "../index-repository.ts";
import { findDocuments } from "../indexing/find-documents.ts";
import type { Found, Lookup } from "../indexing/index-messages.ts";
import { waitForIndex } from "../indexing/wait-for-index.ts";
import { selectAliases } from "../life-repository.ts";
import { mayRead } from "../policy.ts";
import { type PassageRow, selectPassages } from "../search-repository.ts";
import { findNear } from "../vectors/find-near.ts";
import { rerankHits } from "../vectors/rerank-hits.ts";

/** Documents that a reranker looks at. */
const RERANKED = 30;
type SearchMode = "plain" | "fused" | "reranked" | "hybrid";
const hasReranker = (): boolean => env().RERANKER !== undefined;

function seekerOf({ principal, actor }: Context) {
  const { userId, role, teamPath } = principal;
  return { userId, role, teamPath, day: dayOf(now()), seesAll: actor.type === "system" || role === "admin" };
}

function hitOf(found: RankedDocument, row: PassageRow, place: number | undefined): SearchHit {
  const { documentId, externalId, title, type, domain, headingPath, versionId, version, chunkId, hash } = row;
  return {
    documentId,
    externalId,
    passage: row.text,
    score: found.score,
    title,
    type,
    domain,
    headingPath,
    citation: { versionId, version, chunkId, hash },
    untrusted: true,
    ...(place !== undefined && {
      trace: { lexicalRank: place, coverage: found.coverage, passages: found.chunks.slice(0, 5) },
    }),
  };
}

/** What the index is asked, and how far it has to be to answer. */
const prepareSearch = query({
  name: "knowledge.search",
  input: searchInput,
  access: mayRead,
  run: async ({ tx, context, input }): Promise<Lookup> => {
    const { query: asked, limit, filters: filter = null } = input;
    const [position, aliases] = await Promise.all([selectPosition(tx), selectAliases(tx)]);
    return { query: asked, limit, filter, aliases, near: [], seeker: seekerOf(context), position };
  },
});

/** The passages of what the index found, as far as the person may read them. */
const readHits = query({
  name: "knowledge.passages",
  input: z.object({ documents: z.custom<RankedDocument[]>(Array.isArray), trace: z.boolean() }),
  access: mayRead,
  run: async ({ tx, input: { documents, trace } }): Promise<SearchHit[]> => {
    const chunkIds = documents.flatMap(({ chunks }) => chunks[0]?.chunk ?? []);
    const rows = chunkIds.length === 0 ? [] : await selectPassages(tx, chunkIds);
    const byChunk = new Map(rows.map((row) => [row.chunkId, row]));
    return documents.flatMap((document, place) => {
      const row = byChunk.get(document.chunks[0]?.chunk ?? "");
      return row ? [hitOf(document, row, trace ? place + 1 : undefined)] : [];
    });
  },
});

/** What the index finds, once it has caught up or cannot. */
async function findInTime(
  context: Context,
  lookup: Lookup,
): Promise<{ found: Found | undefined; behind: boolean }> {
  const since = performance.now();
  let found = await findDocuments(context, lookup);
  while (!found && (await waitForIndex(context, since))) found = await findDocuments(context, lookup);
  const behind = !found;
  found ??= await findDocuments(context, { ...lookup, position: 0 });
  return { found, behind };
}

/** Which legs an answer stands on. */
function modeOf(fused: boolean, reranked: boolean): SearchMode {
  if (fused) return reranked ? "hybrid" : "fused";
  return reranked ? "reranked" : "plain";
}

async function search(context: Context, input: z.input<typeof searchInput>): Promise<SearchAnswer> {
  // Nobody holds a connection while the index looks or catches up, or a model is asked.
  const lookup = await prepareSearch(context, input);
  const near = await findNear(context.principal.tenantId, lookup.query, lookup.seeker);
  const limit = hasReranker() ? Math.max(lookup.limit, RERANKED) : lookup.limit;
  const { found, behind } = await findInTime(context, { ...lookup, limit, near: near ?? [] });
  if (!found) return { hits: [], noEvidence: true };
  const trace = input.trace ?? false;
  const read = await readHits(context, { documents: found.documents, trace });
  const answering = new Set(found.answering);
  const judged = read.map((hit) => ({ ...hit, answers: answering.has(hit.documentId) }));
  const { hits, answers, outcome } = await rerankHits(lookup.query, judged);
  const mode = modeOf((near ?? []).length > 0, outcome === "done");
  const degraded = behind || near === undefined || outcome === "away";
  const noEvidence = hits.length === 0 || (found.noEvidence && !answers);
  return {
    hits: hits.slice(0, lookup.limit),
    noEvidence,
    ...(noEvidence && found.lacking.length > 0 && { lacking: found.lacking }),
    ...(trace && { trace: { ...found.trace, mode, degraded } }),
  };
}

/**
 * Finds the passages that answer a question, a document's best one each, best first. Only what is published, valid today
 * and meant for the person, which is asked in the index and again in the database. What was saved before is found: an
 * index that is behind catches up first. Throws `invalid` for an empty query.
 */
export const searchKnowledge = Object.assign(search, {
  queryName: prepareSearch.queryName,
  inputSchema: searchInput,
});
