import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { maskDiff } from "#lib/platform/records/mask-value.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Every value a product ever had: who or which agent wrote it, when, and from which words. */
export const productHistory = query({
  name: "product.history",
  input: recordRef,
  access: mayReadProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const { id } = call.input;
    const row = await findRecord(call.tx, productRecords, id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such product", { reason: "record_not_found" });
    const items = await historyOf(call.tx, { entityType: "product", entityId: id });
    const told = items.filter(({ field }) => field !== "teamPath");
    return { items: maskDiff(asking, (productRecords as unknown as Records).fields, told) };
  },
});
