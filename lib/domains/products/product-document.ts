import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import type { ProductRow } from "./product-repository.ts";

/** What the search box finds a product by. */
export const productDocument: DocumentSpec<ProductRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({
    title: row.name,
    subtitle: row.code,
    texts: { names: [row.name], codes: [row.code], texts: row.category ? [row.category] : [] },
  }),
};
