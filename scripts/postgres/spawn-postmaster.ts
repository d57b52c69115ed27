import { spawn } from "node:child_process";
import { open, rename, stat } from "node:fs/promises";
import { type Cluster, PROGRAM_ENV } from "./cluster.ts";

const LOG_LIMIT = 10_000_000;

export type Spawned = { pid: number; exited: Promise<void>; hasExited(): boolean; logFrom: number };

/**
 * Starts the postmaster in its own process group with its log in a file: no
 * pipe and no Ctrl-C ties it to us, so a kill -9 of the server leaves it whole.
 */
export async function spawnPostmaster(cluster: Cluster): Promise<Spawned> {
  const size = await rotate(cluster.logFile);
  const log = await open(cluster.logFile, "a", 0o600);
  try {
    const child = spawn(cluster.programs.postgres, flags(cluster), {
      ...cluster.runAs,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      cwd: cluster.dataDir,
      env: PROGRAM_ENV,
    });
    let gone = false;
    const exited = new Promise<void>((resolve) => {
      const end = () => {
        gone = true;
        resolve();
      };
      child.once("exit", end);
      child.once("error", end);
    });
    child.unref();
    return { pid: child.pid ?? 0, exited, hasExited: () => gone, logFrom: size };
  } finally {
    await log.close();
  }
}

function flags(cluster: Cluster): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    // postgres.js takes no socket path in a URL, and a deep clone makes it too long.
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    ...(cluster.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", cluster.dataDir, "-p", String(cluster.port), ...pairs];
}

/** Keeps one old log; returns where the new lines begin. */
async function rotate(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  if (size <= LOG_LIMIT) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}
