import { AppError } from "./errors.ts";

const lost = /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|57P0|08)/;
const slow = new Set(["55P03", "57014"]);
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

/** Lost connections and deadlocks as what they mean to people; any other failure as it is. */
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
  return error;
}
