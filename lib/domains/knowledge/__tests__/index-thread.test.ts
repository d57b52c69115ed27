import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { IndexThread } from "../indexing/index-thread.ts";

const folder = mkdtempSync(join(tmpdir(), "huike-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("answers again after it has ended for want of questions", async () => {
  const thread = new IndexThread({ idleMs: 1 });
  const ask = () => thread.ask(join(folder, "one.sqlite"), { kind: "state" });
  const first = await ask();
  await sleep(50);
  expect(await ask()).toEqual(first);
  await Promise.all([ask(), ask()]);
  await thread.stop();
});
