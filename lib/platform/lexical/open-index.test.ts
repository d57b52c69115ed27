import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, it } from "vitest";

const dir = mkdtempSync(join(tmpdir(), "huike-index-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const THREAD = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { statSync } = require("node:fs");
  import(workerData.module).then(({ openIndex }) => {
    parentPort.on("message", (path) => {
      openIndex(path, "1");
      parentPort.postMessage(statSync(path).ino);
    });
    parentPort.postMessage("ready");
  });
`;
const heard = (worker: Worker) =>
  new Promise<unknown>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });

it("is made once by threads that open it at the same time", async () => {
  const module = join(import.meta.dirname, "open-index.ts");
  const threads = Array.from({ length: 4 }, () => new Worker(THREAD, { eval: true, workerData: { module } }));
  await Promise.all(threads.map(heard));
  for (let round = 0; round < 25; round += 1) {
    const path = join(dir, `${round}.sqlite`);
    const answers = threads.map(heard);
    for (const thread of threads) thread.postMessage(path);
    const files = new Set(await Promise.all(answers));
    expect([...files]).toEqual([statSync(path).ino]);
  }
  await Promise.all(threads.map((thread) => thread.terminate()));
});
