import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { mayReadActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Activities in the person's scope by filter, words and order, a page at a time; the latest first. */
export const listActivities = query({
  name: "activity.list",
  input: recordQuery,
  access: mayReadActivities,
  run: (call) => pageOf(call, activityRecords, call.input),
});
