import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// OWASP's argon2id setting: 19 MiB, two passes, one lane. 2 is argon2id; the package's const enum is closed to us.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Two at a time, so that a flood of guesses cannot take both cores and the memory with them.
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

let dummy: Promise<string> | undefined;

/** Whether the password fits; an unknown account costs the same time as a known one. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(16).toString("hex"));
  const against = passwordHash ?? (await dummy);
  const fits = await inTurn(() => verify(against, password));
  return fits && passwordHash !== undefined;
}

export const newSecret = (): string => randomBytes(32).toString("base64url");
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
