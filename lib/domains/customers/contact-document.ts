import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import type { ContactRow } from "./records-repository.ts";

const known = (values: (string | null | undefined)[]) => values.filter((value) => value != null);

/** What the search box finds a person by; their company's words are added where the document is kept. */
export const contactDocument: DocumentSpec<ContactRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({
    title: row.name,
    subtitle: known([row.department, row.title]).join(" · "),
    texts: {
      people: [row.name],
      phones: known([row.phone, row.landline]),
      accounts: known([row.wechat]),
      emails: known([row.email]),
      texts: known([row.title, row.department]),
    },
  }),
};
