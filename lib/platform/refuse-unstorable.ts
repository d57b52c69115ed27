import { AppError } from "./errors.ts";

const deepest = 64;

type Fault = "deep" | "control" | undefined;

const faultOfText = (text: string): Fault =>
  text.includes("\u0000") || !text.isWellFormed() ? "control" : undefined;

/** Every message and reply passes here: nothing is gathered on the way, the first fault ends it. */
function faultOf(value: unknown, depth: number): Fault {
  if (typeof value === "string") return faultOfText(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  if (depth === deepest) return holdsAny(value) ? "deep" : undefined;
  return Array.isArray(value) ? faultInArray(value, depth + 1) : faultInObject(value, depth + 1);
}

const isPlain = (value: object): boolean => {
  const plain = Object.getPrototypeOf(value);
  return plain === Object.prototype || plain === null;
};

const holdsAny = (value: object): boolean =>
  Array.isArray(value) ? value.length > 0 : isPlain(value) && Object.keys(value).length > 0;

function faultInArray(items: unknown[], depth: number): Fault {
  for (const item of items) {
    const fault = faultOf(item, depth);
    if (fault) return fault;
  }
  return undefined;
}

function faultInObject(value: object, depth: number): Fault {
  if (!isPlain(value)) return undefined;
  for (const key of Object.keys(value)) {
    const fault = faultOfText(key) ?? faultOf(value[key as keyof typeof value], depth);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Refuses input that the database cannot hold: a NUL or half a character anywhere in it. And what is nested so deep that
 * reading it would break the stack.
 */
export function refuseUnstorable(name: string, input: unknown): void {
  const fault = faultOf(input, 0);
  if (fault === "deep") throw new AppError("invalid", `${name}: nested too deep`, { reason: "malformed" });
  if (fault === "control")
    throw new AppError("invalid", `${name}: NUL or half a character`, { reason: "control_character" });
}
