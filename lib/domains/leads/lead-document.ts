import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import { leadName } from "./lead-name.ts";
import type { LeadRow } from "./records-repository.ts";

const known = (values: (string | null | undefined)[]) => values.filter((value) => value != null);

/** What the search box finds a lead by; a converted or lost one comes behind. */
export const leadDocument: DocumentSpec<LeadRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({
    title: leadName(row),
    subtitle: known([row.companyName ? row.contactName : null, row.need]).join(" · "),
    weight: row.status === "converted" || row.status === "lost" ? 0 : 1,
    texts: {
      names: known([row.companyName]),
      people: known([row.contactName]),
      phones: known([row.contactPhone]),
      accounts: known([row.contactWechat]),
      emails: known([row.contactEmail]),
      texts: known([row.need, row.industry, ...row.competitorNames]),
    },
  }),
};
