import { AppError } from "./errors.ts";

/** Refuses input with a NUL character anywhere: the database cannot hold it. */
export function refuseNul(name: string, input: unknown): void {
  const text = JSON.stringify(input) ?? "";
  // Written as an escape in JSON; a typed backslash is doubled there.
  if (!text.includes("\\u0000")) return;
  if (!/(?:^|[^\\])(?:\\\\)*\\u0000/.test(text)) return;
  throw new AppError("invalid", `${name}: NUL character`, { reason: "control_character" });
}
