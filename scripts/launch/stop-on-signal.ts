import { say } from "#scripts/console/say.ts";
import type { Shutdown } from "./create-shutdown.ts";

/** One Ctrl-C reaches us twice: from the terminal and from `start.mjs`. */
const SAME_SIGNAL_MS = 1500;

/**
 * Ctrl-C, `kill`, a closed terminal, and the death of `start.mjs` all end in the
 * same orderly stop. `exitCode` is asked at the time of the stop.
 */
export function stopOnSignal(shutdown: Shutdown, exitCode: () => number): void {
  let firstAt = 0;
  const stop = async () => {
    const now = Date.now();
    if (shutdown.begun) {
      if (now - firstAt > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    firstAt = now;
    const code = exitCode();
    say("\n正在停止 …（再按一次 Ctrl-C 立即退出）", "Stopping … (Ctrl-C again to quit at once)");
    await shutdown.run();
    say("已停止，数据已保存。", "Stopped; all data is saved.");
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stop());
  }
  process.on("disconnect", () => void stop());
  // A terminal that went away must not end us in the middle of the stop.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
}
