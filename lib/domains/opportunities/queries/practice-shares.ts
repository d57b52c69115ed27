import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import type { PracticeShare } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";
import { selectPracticeShares } from "../practice-repository.ts";

/** What won deals held to and lost ones did not, of those in sight, with how many there are. */
export const practiceShares = query({
  name: "opportunity.practice_shares",
  input: z.object({}).strict(),
  access: mayReadOpportunities,
  run: async ({ tx }): Promise<{ items: PracticeShare[] }> => ({ items: await selectPracticeShares(tx) }),
});
