import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "#scripts/console/refusal.ts";
import type { Cluster } from "./cluster.ts";
import { findFreePort } from "./find-free-port.ts";
import { isServing } from "./is-serving.ts";
import { readPostmaster } from "./read-postmaster.ts";
import { type Spawned, spawnPostmaster } from "./spawn-postmaster.ts";

/** Crash recovery of a large database may take this long; dots show meanwhile. */
const READY_WITHIN_MS = 180_000;
const POLL_MS = 20;
const ATTEMPTS = 6;

export type Started = { pid: number; port: number; reused: boolean };

/** Uses the postmaster that already serves this cluster, else starts one. */
export async function startPostgres(cluster: Cluster): Promise<Started> {
  const running = await adoptRunning(cluster);
  if (running) return { ...running, reused: true };
  let port = await findFreePort(cluster.port);
  for (let attempt = 1; ; attempt += 1) {
    const child = await spawnPostmaster({ ...cluster, port });
    if (await becameReady(cluster.dataDir, child)) return { pid: child.pid, port, reused: false };
    const reason = await readFrom(cluster.logFile, child.logFrom);
    if (attempt === ATTEMPTS) throw refuse(cluster.logFile, reason);
    if (/Address already in use|could not bind/.test(reason)) port = await findFreePort();
    // Backends of a postmaster that was killed need a moment to notice it.
    else if (/still in use|lock file .* already exists/.test(reason)) await sleep(1000);
    else throw refuse(cluster.logFile, reason);
  }
}

async function adoptRunning(cluster: Cluster): Promise<{ pid: number; port: number } | undefined> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const found = await readPostmaster(cluster.dataDir);
    if (!found) return undefined;
    if (!(await isServing(found.pid, cluster.dataDir))) {
      // Left by a crash or a reboot; PostgreSQL would wait for the stranger with that pid.
      await rm(join(cluster.dataDir, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (found.status === "ready") return { pid: found.pid, port: found.port };
    await sleep(POLL_MS * 5);
  }
  throw refuse(cluster.logFile, "the running PostgreSQL does not become ready");
}

async function becameReady(dataDir: string, child: Spawned): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!child.hasExited() && Date.now() < deadline) {
    const found = await readPostmaster(dataDir);
    if (found?.pid === child.pid && found.status === "ready") return true;
    await Promise.race([child.exited, sleep(POLL_MS)]);
  }
  return false;
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return "";
  try {
    const { buffer, bytesRead } = await handle.read({ position, buffer: Buffer.alloc(20_000) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refuse(logFile: string, reason: string): Refusal {
  const last = reason.trim().split("\n").slice(-8).join("\n");
  return new Refusal(
    `内置 PostgreSQL 没有启动成功，数据保持原样。请看日志 ${logFile}：\n${last}`,
    `The embedded PostgreSQL did not start; the data is as it was. See the log above or in ${logFile}.`,
  );
}
