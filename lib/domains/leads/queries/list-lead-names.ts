import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { hiddenFields, poolsHiding } from "../hidden-fields.ts";
import { mayReadLeads } from "../policy.ts";
import { selectNames } from "../repository.ts";

const titled = (row: { contactName: string | null; contactTitle: string | null }): boolean =>
  Boolean(row.contactTitle && row.contactName?.endsWith(row.contactTitle));

/** The companies and contacts of the leads that the person may see: what their words are read against. */
export const listLeadNames = query({
  name: "lead.names",
  input: z.object({}).strict(),
  access: mayReadLeads,
  run: async ({ tx, context }) => {
    const hidden = await hiddenFields(tx, context);
    const rows = await selectNames(tx, poolsHiding(hidden, ["companyName", "contactName"]));
    const unique = (names: (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
    return {
      companies: unique(rows.map((row) => row.companyName)),
      // 李经理 is read as surname and title; only names that no rule can take apart need to be known.
      contacts: unique(rows.map((row) => (titled(row) ? null : row.contactName))),
    };
  },
});
