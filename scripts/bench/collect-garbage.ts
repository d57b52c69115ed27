import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() })).min(1);
const TRIES = 50;
const POLL_MS = 100;

/** Forces a full collection in another Node process: SIGUSR1 opens its inspector on the port it was started with. */
export async function collectGarbage(pid: number, inspectorPort: number): Promise<void> {
  process.kill(pid, "SIGUSR1");
  const url = await findTarget(inspectorPort);
  const socket = new WebSocket(url);
  await once(socket, "open");
  socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.enable" }));
  socket.send(JSON.stringify({ id: 2, method: "HeapProfiler.collectGarbage" }));
  for (;;) {
    const [event] = await once(socket, "message");
    if (event instanceof MessageEvent && JSON.parse(String(event.data)).id === 2) break;
  }
  socket.close();
}

async function findTarget(port: number): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await sleep(POLL_MS);
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    const [target] = answer ? targetsSchema.parse(await answer.json()) : [];
    if (target) return target.webSocketDebuggerUrl;
  }
  throw new Error(`the inspector did not open on port ${port}`);
}
