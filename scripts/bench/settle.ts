import { setTimeout as sleep } from "node:timers/promises";
import { remark } from "./figure.ts";
import { readCpuSeconds } from "./read-process.ts";

const LOOK_MS = 1_000;
const QUIET_SHARE = 0.1;
const QUIET_LOOKS = 3;
const MOST_LOOKS = 120;

/** Waits until the server has done the work of its first start, such as building its search: it is not what is measured. */
export async function settle(pid: number): Promise<void> {
  const began = performance.now();
  let quiet = 0;
  let before = await readCpuSeconds(pid);
  for (let looks = 0; looks < MOST_LOOKS && quiet < QUIET_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const used = await readCpuSeconds(pid);
    quiet = (used - before) * 1000 < QUIET_SHARE * LOOK_MS ? quiet + 1 : 0;
    before = used;
  }
  const waited = ((performance.now() - began) / 1000).toFixed(0);
  remark(
    quiet < QUIET_LOOKS ? `the server is still busy after ${waited} s` : `server quiet after ${waited} s`,
  );
}
