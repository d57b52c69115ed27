import { now } from "#lib/platform/clock.ts";
import { query } from "#lib/platform/query.ts";
import { recentRecordsInput, type SearchHit } from "../contract.ts";
import { mayUseSearch, readableObjects } from "../policy.ts";
import { presentHit } from "../search/group-hits.ts";
import {
  selectCompanies,
  selectDocuments,
  selectLastWritten,
  selectOwnLatest,
} from "../search-repository.ts";

/** What the person worked on last, for a search box that is still empty. */
export const recentRecords = query({
  name: "record.recent",
  input: recentRecordsInput,
  access: mayUseSearch,
  run: async ({ tx, context, input }): Promise<{ items: SearchHit[] }> => {
    const { userId } = context.principal;
    const objects = readableObjects(context, input.objects);
    const [written, own] = await Promise.all([
      selectLastWritten(tx, userId, objects, 3 * input.limit),
      selectOwnLatest(tx, userId, objects, input.limit),
    ]);
    const ids = [...new Set([...written, ...own])];
    const [documents, companies] = await Promise.all([
      selectDocuments(tx, ids, { phone: [], email: [], openPools: true }),
      selectCompanies(tx, ids),
    ]);
    const known = new Map(documents.map((each) => [each.recordId, each]));
    const asker = { userId, at: now(), typed: "" };
    const items = ids.flatMap((id) => {
      const document = known.get(id);
      if (!document) return [];
      return [presentHit({ document, company: companies.get(id), by: "name", score: 0 }, asker)];
    });
    return { items: items.slice(0, input.limit) };
  },
});
