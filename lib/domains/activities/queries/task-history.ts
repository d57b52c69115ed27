import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Every value that a task ever had: who or which agent wrote it, when, and from which words. */
export const taskHistory = query({
  name: "task.history",
  input: recordRef,
  access: mayReadTasks,
  run: async ({ tx, input: { id } }) => {
    const row = await findRecord(tx, taskRecords, id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such task", { reason: "record_not_found" });
    const items = await historyOf(tx, { entityType: "task", entityId: id });
    return { items: items.filter(({ field }) => field !== "teamPath") };
  },
});
