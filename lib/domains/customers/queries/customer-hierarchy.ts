import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { type HierarchyNode, hierarchyInput } from "../contract.ts";
import { selectFamily } from "../customer-repository.ts";
import { mayReadCustomers } from "../policy.ts";

/** The companies above, beside and below a customer that the person may see. */
export const customerHierarchy = query({
  name: "customer.hierarchy",
  input: hierarchyInput,
  access: mayReadCustomers,
  run: async ({ tx, input }): Promise<{ items: HierarchyNode[] }> => {
    const rows = await selectFamily(tx, input.id);
    if (rows.length === 0)
      throw new AppError("not_found", "no such customer", { reason: "record_not_found" });
    return { items: rows as unknown as HierarchyNode[] };
  },
});
