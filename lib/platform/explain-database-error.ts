import { AppError } from "./errors.ts";
import { log } from "./log.ts";

const lost = /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|57P0|08)/;
const slow = new Set(["55P03", "57014"]);
/** Out of range, no such day or moment, text of another kind, characters that cannot be stored. */
const unstorable = new Set(["22003", "22007", "22008", "22P02", "22021", "22P05"]);
const contended = new Set(["40P01", "40001"]);

/** The codes of an error and of what caused it: Drizzle wraps what the driver throws. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}

/** Whether the connection itself is gone: nothing more may be sent on it, or the driver hangs. */
export function isConnectionLost(error: unknown): boolean {
  return !(error instanceof AppError) && codesOf(error).some((code) => lost.test(code));
}

/** Lost connections, deadlocks and values out of bounds as what they mean to people; any other failure as it is. */
export function explainDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isConnectionLost(error)) {
    return new AppError("unavailable", "database connection lost", { reason: "database_down", cause: error });
  }
  // Two writers waited for each other and the database let one go.
  if (codesOf(error).some((code) => contended.has(code))) {
    return new AppError("conflict", "deadlock", { reason: "edited_since", cause: error });
  }
  if (codesOf(error).some((code) => slow.has(code))) {
    return new AppError("timeout", "the database took too long", { cause: error });
  }
  // What no check of ours has met: refused as what it is, and still to be seen in the log.
  if (codesOf(error).some((code) => unstorable.has(code))) {
    log().warn({ err: error }, "the database refuses a value");
    return new AppError("invalid", "a value that cannot be stored", {
      reason: "value_unstorable",
      cause: error,
    });
  }
  return error;
}
