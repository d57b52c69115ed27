import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { selectTraits } from "../comparison-repository.ts";
import type { CustomerTraits } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));
/** Shared by one alone it is no trait. */
const least = 2;

/** What the customers that have bought for most have in common, and how rare that is among the others in sight. */
export const customerTraits = query({
  name: "opportunity.customer_traits",
  input: z.object({}).strict(),
  access: mayReadOpportunities,
  run: async ({ tx }): Promise<CustomerTraits> => {
    const { totals, rows } = await selectTraits(tx);
    const traits = rows
      .filter(({ high }) => high >= least)
      .map(({ rest, ...row }) => ({
        ...row,
        highShare: percent(row.high, totals.high),
        restShare: percent(rest, totals.rest),
      }))
      .toSorted((one, other) => other.highShare - other.restShare - (one.highShare - one.restShare));
    return { ...totals, traits };
  },
});
