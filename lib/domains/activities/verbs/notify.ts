import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { notifyInput } from "../contract.ts";
import { sendNotices } from "../notifications/send-notices.ts";
import { mayUseNotifications } from "../policy.ts";

/**
 * Tells people something as kind and params, not as text. For verbs and rules of the product, within their transaction;
 * no interface lets a person write a notification freely.
 */
export const notify = command({
  name: "notification.send",
  input: notifyInput,
  access: mayUseNotifications,
  run: async (call) => {
    const told = await sendNotices(await askRecords(call, "notification"), call.input);
    const { kind, to } = call.input;
    return {
      result: { told },
      changes: [],
      event: {
        type: "notification.sent",
        aggregateType: "notification",
        aggregateId: newId("notification"),
        payload: { kind, to },
      },
    };
  },
});
