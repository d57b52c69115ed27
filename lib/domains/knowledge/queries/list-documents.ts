import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { listDocumentsInput } from "../contract.ts";
import { selectDocuments } from "../list-repository.ts";
import { mayRead } from "../policy.ts";
import { type DocumentDto, presentDocument } from "../present-document.ts";

/** The library, a page at a time, the latest first. */
export const listDocuments = query({
  name: "document.list",
  input: listDocumentsInput,
  access: mayRead,
  run: async ({ tx, context, input }): Promise<{ items: DocumentDto[]; nextCursor: string | null }> => {
    const rows = await selectDocuments(tx, {
      ...input,
      today: dayOf(now()),
      userId: context.principal.userId,
      seesDrafts: hasRight(context, "knowledge.publish"),
    });
    const shown = rows.slice(0, input.limit);
    const names = await namesOfPeople(tx, [...new Set(shown.map(({ ownerId }) => ownerId))]);
    const last = rows.length > input.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => presentDocument(row, names)),
      nextCursor: last ? `${last.updatedAt.toISOString()} ${last.id}` : null,
    };
  },
});
