import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import type { CustomerRow } from "./records-repository.ts";

const weights = { a: 4, b: 3, c: 2, d: 1 } as const;
const known = (values: (string | null | undefined)[]) => values.filter((value) => value != null);

/** What the search box finds a company by. */
export const customerDocument: DocumentSpec<CustomerRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({
    title: row.name,
    subtitle: known([row.industry, row.city]).join(" · "),
    weight: row.level ? weights[row.level] : 0,
    texts: {
      names: known([row.name, row.shortName]),
      phones: known([row.phone]),
      emails: known([row.email]),
      codes: known([row.uscc]),
      texts: known([row.industry]),
    },
  }),
};
