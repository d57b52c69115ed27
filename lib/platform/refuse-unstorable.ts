import { AppError } from "./errors.ts";

const deepest = 64;

function inside(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  const plain = Object.getPrototypeOf(value);
  if (plain !== Object.prototype && plain !== null) return [];
  return [...Object.keys(value), ...Object.values(value)];
}

/**
 * Refuses input that the database cannot hold: a NUL or half a character anywhere in it. And what is nested so deep that
 * reading it would break the stack.
 */
export function refuseUnstorable(name: string, input: unknown): void {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new AppError("invalid", `${name}: nested too deep`, { reason: "malformed" });
    for (const value of level) {
      if (typeof value === "string" && (value.includes("\u0000") || !value.isWellFormed()))
        throw new AppError("invalid", `${name}: NUL or half a character`, { reason: "control_character" });
    }
    level = level.flatMap(inside);
  }
}
