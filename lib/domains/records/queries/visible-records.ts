import { z } from "zod";
import { hasRight } from "#lib/platform/access.ts";
import { query } from "#lib/platform/query.ts";
import { mayUseSearch } from "../policy.ts";
import { selectVisible } from "../search-repository.ts";

const most = 500;

/** Which of these records the person may see by name; what a pool hides is not among them. */
export const visibleRecords = query({
  name: "record.visible",
  input: z.object({ ids: z.array(z.string().max(64)).max(most) }).strict(),
  access: mayUseSearch,
  run: async ({ tx, context, input }): Promise<{ ids: string[] }> => {
    const openPools = hasRight(context, "pool.manage") || hasRight(context, "pool.assign");
    return { ids: await selectVisible(tx, input.ids, openPools) };
  },
});
