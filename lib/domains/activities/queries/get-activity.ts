import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** One activity, or null when there is none to see. */
export const getActivity = query({
  name: "activity.get",
  input: recordRef,
  access: mayReadActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const row = await findRecord(call.tx, activityRecords, call.input.id);
    const [dto] = row ? await presentRecords(asking, activityRecords, [row]) : [];
    return dto ?? null;
  },
});
