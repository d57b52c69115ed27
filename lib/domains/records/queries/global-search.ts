import type { Tx } from "#db/client.ts";
import { queryTokens, searchTokens } from "#lib/language/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { query } from "#lib/platform/query.ts";
import { guardedTokens, searchGroups } from "#lib/platform/records/search-groups.ts";
import { globalSearchInput, type RecordObject, type SearchResult } from "../contract.ts";
import { mayUseSearch, readableObjects } from "../policy.ts";
import { groupHits } from "../search/group-hits.ts";
import { rankDocument } from "../search/rank-documents.ts";
import { slipVariants } from "../search/slip-variants.ts";
import { selectCandidates, selectCompanies, selectDocuments, selectSimilar } from "../search-repository.ts";

const candidatesOfEach = 30;
const mostSimilar = 100;
type Call = { tx: Tx; context: Context };

async function candidates({ tx }: Call, typed: string, groups: string[][], objects: RecordObject[]) {
  if (groups.length === 0 || objects.length === 0) return { ids: [], fuzzy: false };
  const ids = await selectCandidates(tx, { groups, typed }, objects, candidatesOfEach);
  if (ids.length > 0) return { ids, fuzzy: false };
  const { sounds } = queryTokens(typed).fuzzy;
  const variants = [...sounds.map((sound) => [sound]), ...slipVariants(typed)];
  return {
    ids: variants.length > 0 ? await selectSimilar(tx, variants, objects, mostSimilar) : [],
    fuzzy: true,
  };
}

/**
 * One box for all records that the person may see: names by any two Chinese characters, pinyin or initials, phones by
 * their end, people at their company, and in a second try what was mistyped. One's own and recent ones come first.
 */
export const globalSearch = query({
  name: "record.search",
  input: globalSearchInput,
  access: mayUseSearch,
  run: async ({ tx, context, input }): Promise<SearchResult> => {
    const call = { tx, context };
    const objects = readableObjects(context, input.objects);
    const groups = searchGroups(call, { searchTokens, queryTokens }, input.q);
    const { ids, fuzzy } = await candidates(call, input.q, groups, objects);
    const openPools = hasRight(context, "pool.manage") || hasRight(context, "pool.assign");
    const asked = { ...guardedTokens(groups), openPools };
    const [documents, companies] = await Promise.all([
      selectDocuments(tx, ids, asked),
      selectCompanies(tx, ids),
    ]);
    const asker = { userId: context.principal.userId, at: now(), typed: input.q };
    const ranked = documents.map((each) => rankDocument(each, companies.get(each.recordId), asker));
    return { groups: groupHits(ranked, asker, input.limit), fuzzy: fuzzy && documents.length > 0 };
  },
});
