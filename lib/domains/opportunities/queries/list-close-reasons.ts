import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { selectCloseReasons } from "../close-reason-repository.ts";
import { offeredReasons } from "../close-reasons.ts";
import type { CloseReasonDto } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";

const input = z.object({ archived: z.boolean().default(false) }).strict();

/** The reasons that people choose from when a deal is won or lost; with `archived` also those that old deals have. */
export const listCloseReasons = query({
  name: "close_reason.list",
  input,
  access: mayReadOpportunities,
  run: async ({ tx, input: { archived } }): Promise<{ items: CloseReasonDto[] }> => {
    const rows = await selectCloseReasons(tx, archived);
    return { items: offeredReasons(rows.map(({ outcome, key, name }) => ({ outcome, key, name }))) };
  },
});
