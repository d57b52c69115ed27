import { resolve } from "node:path";
import { env } from "#lib/platform/env.ts";
import { IndexThread } from "./index-thread.ts";

type Threads = { reading: IndexThread; writing: IndexThread };
const key = Symbol.for("huike.knowledge-index");
/** Documents come seldom, and many at once. */
const writingEndsAfterMs = 30_000;
const holder = globalThis as { [key]?: Threads };

/**
 * The process's two threads, so that nobody who searches waits for who writes. Next loads modules twice, so they live
 * on globalThis.
 */
export function indexThreads(): Threads {
  holder[key] ??= { reading: new IndexThread(), writing: new IndexThread({ idleMs: writingEndsAfterMs }) };
  return holder[key];
}

/** Ends the threads; the next question starts new ones. */
export async function stopIndexThreads(): Promise<void> {
  const threads = holder[key];
  delete holder[key];
  await Promise.all([threads?.reading.stop(), threads?.writing.stop()]);
}

/** Where a tenant's index lies. */
export const indexFile = (tenantId: string): string =>
  resolve(env().DATA_DIR, "knowledge", `${tenantId}.sqlite`);
