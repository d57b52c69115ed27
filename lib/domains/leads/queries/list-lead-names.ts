import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { mayReadLeads } from "../policy.ts";
import { selectNames } from "../repository.ts";

/** The companies and contacts of the leads that the person may see: what their words are read against. */
export const listLeadNames = query({
  name: "lead.names",
  input: z.object({}).strict(),
  access: mayReadLeads,
  run: async ({ tx }) => {
    const rows = await selectNames(tx);
    const unique = (names: (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
    return {
      companies: unique(rows.map((row) => row.companyName)),
      contacts: unique(rows.map((row) => row.contactName)),
    };
  },
});
