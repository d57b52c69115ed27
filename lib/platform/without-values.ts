import { DrizzleQueryError } from "drizzle-orm/errors";

/** An error as it may stand in the log: the statement that failed, without the values that people have given. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const { message, stack = "", query, cause } = error;
  const told = `failed query: ${query}${cause ? ` (${cause.message})` : ""}`;
  const clean = new Error(told);
  clean.name = error.name;
  clean.stack = stack.replace(message, told);
  return clean;
}
