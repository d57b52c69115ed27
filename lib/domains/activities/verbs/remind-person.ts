import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { onlySystem } from "../policy.ts";
import { claimReminders } from "../reminder-repository.ts";
import { tellDue } from "../reminders/tell-due.ts";

const input = z
  .object({ owner: z.string(), tasks: z.array(z.string()).min(1), tell: z.boolean().default(true) })
  .strict();

/** Reminds a person of tasks that are due, once each; done by the system, in the person's name. */
export const remindPerson = command({
  name: "task.remind",
  input,
  access: onlySystem,
  run: async ({ tx, context, input: { owner, tasks, tell } }) => {
    const claimed = await claimReminders(tx, owner, tasks, now());
    if (tell && claimed.length > 0) await tellDue({ tx, context }, owner, claimed);
    return {
      result: { reminded: claimed.length },
      changes: [],
      event: {
        type: "task.reminded",
        aggregateType: "user",
        aggregateId: owner,
        payload: { userId: owner, tasks: claimed.map(({ id }) => id) },
      },
    };
  },
});
