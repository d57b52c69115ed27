import { query } from "#lib/platform/query.ts";
import { selectCompetitors } from "../competitor-repository.ts";
import { type CompetitorDto, listCompetitorsInput } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";

/** Who else sells what we sell, what they are good and bad at, and how many of the person's open deals they are in. */
export const listCompetitors = query({
  name: "competitor.list",
  input: listCompetitorsInput,
  access: mayReadOpportunities,
  run: async ({ tx, input }): Promise<{ items: CompetitorDto[] }> => {
    const rows = await selectCompetitors(tx, input.q);
    const items = rows.map(({ row, openDeals }) => {
      const { id, version, name, aliases, website, strengths, weaknesses, answer } = row;
      return { id, version, name, aliases, website, strengths, weaknesses, answer, openDeals };
    });
    return { items };
  },
});
