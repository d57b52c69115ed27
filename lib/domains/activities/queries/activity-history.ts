import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Every value that an activity ever had: who or which agent wrote it, when, and from which words. */
export const activityHistory = query({
  name: "activity.history",
  input: recordRef,
  access: mayReadActivities,
  run: async ({ tx, input: { id } }) => {
    const row = await findRecord(tx, activityRecords, id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such activity", { reason: "record_not_found" });
    const items = await historyOf(tx, { entityType: "activity", entityId: id });
    return { items: items.filter(({ field }) => field !== "teamPath") };
  },
});
