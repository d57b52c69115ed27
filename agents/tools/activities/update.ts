import { z } from "zod";
import { updateActivityInput } from "#lib/domains/activities/contract.ts";
import { updateActivity } from "#lib/domains/activities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { updateRecord } from "../records/update-record.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  activity: z.string().max(64).describe("Id of the activity"),
  set: updateActivityInput.shape.set,
});

export const activityUpdate = defineTool({
  name: "activity_update",
  description:
    "Correct what was written down about a visit, call or note: its time, words, outcome, whom it was about.",
  risk: "write",
  right: "activity.update",
  input,
  card: "record",
  run: ({ activity: id, set }, env) => updateRecord(env, { object: "activity", id, set }, updateActivity),
  propose: ({ activity: id, set }, env) => proposeChange(env, { object: "activity", id, set }),
});
