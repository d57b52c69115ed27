import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { askedFields, hiddenFields, maskHidden, poolsHiding } from "../hidden-fields.ts";
import { mayReadLeads } from "../policy.ts";
import { listedLeadRecords } from "../records-repository.ts";
import { outsidePools } from "../repository.ts";

/** Leads in the person's scope by filter tree, words and order, a page at a time. */
export const queryLeads = query({
  name: "lead.query",
  input: recordQuery,
  access: mayReadLeads,
  run: async ({ tx, context, input }) => {
    const { mandate: _asked, ...person } = context;
    const hidden = await hiddenFields(tx, context);
    const also = outsidePools(poolsHiding(hidden, askedFields(input)));
    const page = await pageOf({ tx, context: person }, listedLeadRecords, input, also);
    const items = page.items.map((item) =>
      maskHidden(item, (item.pool as { id: string } | null)?.id ?? null, hidden),
    );
    return { ...page, items };
  },
});
