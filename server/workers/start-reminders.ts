import { remindDue } from "#lib/domains/activities/index.ts";
import { log } from "#lib/platform/log.ts";

const everyMs = 20_000;

/** Reminds people of due tasks while it runs. Returns how to stop, which waits for what is being told. */
export function startReminders(): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const pass = () => {
    running ??= remindDue()
      .catch((error) => log().warn({ err: error }, "reminders cannot be read"))
      .finally(() => {
        running = undefined;
      });
  };
  pass();
  const timer = setInterval(pass, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
