import { parentPort, workerData } from "node:worker_threads";
import { type Claim, workOnImport } from "#lib/domains/imports/index.ts";
import { closeConnections } from "#lib/platform/close-connections.ts";

// One claimed import on a thread of its own: it holds up nobody, and its memory goes with it.
let stopped = false;
parentPort?.once("message", () => {
  stopped = true;
});
await workOnImport({ ...(workerData as Claim & { worker: string }), isStopped: () => stopped });
await closeConnections();
parentPort?.close();
