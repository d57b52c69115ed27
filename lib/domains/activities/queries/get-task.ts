import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** One task, or null when there is none to see. */
export const getTask = query({
  name: "task.get",
  input: recordRef,
  access: mayReadTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const row = await findRecord(call.tx, taskRecords, call.input.id);
    const [dto] = row ? await presentRecords(asking, taskRecords, [row]) : [];
    return dto ?? null;
  },
});
