import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import type { OpportunityRow } from "./records-repository.ts";

const [million, most] = [1_000_000, 4];

/** What the search box finds an opportunity by; its customer's words are added where the document is kept. */
export const opportunityDocument: DocumentSpec<OpportunityRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({
    title: row.name,
    weight: Math.min(most, (row.amount ?? 0) / million),
    texts: { names: [row.name], texts: row.need ? [row.need] : [] },
  }),
};
