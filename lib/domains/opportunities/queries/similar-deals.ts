import { query } from "#lib/platform/query.ts";
import { selectSimilar } from "../comparison-repository.ts";
import { type SimilarDeal, similarDealsInput } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";

/** Deals that are over and like the one that is described, the closest first; of those the person may see. */
export const similarDeals = query({
  name: "opportunity.similar",
  input: similarDealsInput,
  access: mayReadOpportunities,
  run: async ({ tx, input }): Promise<{ items: SimilarDeal[] }> => {
    const rows = await selectSimilar(tx, input);
    const items = rows.map(
      ({
        customerId,
        customerName,
        ownerId,
        ownerName,
        sameIndustry,
        sameSize,
        nearAmount,
        sameNeed,
        ...deal
      }) => {
        const alike = { industry: sameIndustry, size: sameSize, amount: nearAmount, need: sameNeed };
        const keys = Object.keys(alike) as (keyof typeof alike)[];
        return {
          ...deal,
          customer: { id: customerId, name: customerName },
          owner: ownerId ? { id: ownerId, name: ownerName ?? "" } : null,
          alike: keys.filter((key) => alike[key]),
        };
      },
    );
    return { items };
  },
});
