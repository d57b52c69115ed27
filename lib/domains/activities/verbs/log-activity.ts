import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { logActivityInput } from "../contract.ts";
import { customerOfLinks } from "../links.ts";
import { placeOf } from "../place-of.ts";
import { mayLogActivities, mayLogForOthers } from "../policy.ts";
import { subjectOf } from "../subject-of.ts";
import { writeActivity } from "../write-activity.ts";

/** Writes down a visit, call, meeting, mail, note or WeChat talk. */
export const logActivity = command({
  name: "activity.log",
  input: logActivityInput,
  access: (context, { owner }) => {
    mayLogActivities(context);
    if (owner && owner !== context.principal.userId) mayLogForOthers(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const { owner, ...given } = call.input;
    const customerId = await customerOfLinks(call.tx, {
      customerId: given.customer ?? null,
      contactId: given.contact ?? null,
      opportunityId: given.opportunity ?? null,
      leadId: given.lead ?? null,
    });
    const subject = given.subject || subjectOf(given.body ?? "");
    const values = { ...given, subject, at: given.at ?? now().toISOString() };
    const place = owner ? await placeOf(call.tx, owner) : {};
    return outcomeOf("activity.logged", await writeActivity(asking, values, { ...place, customerId }));
  },
});
