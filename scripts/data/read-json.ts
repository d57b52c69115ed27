import { readFileSync } from "node:fs";
import type { z } from "zod";

/** `absent` and `broken` are told apart: one is a first start, the other a fault. */
export type ReadJson<T> = { state: "absent" } | { state: "broken" } | { state: "read"; value: T };

export function readJson<T>(file: string, schema: z.ZodType<T>): ReadJson<T> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return { state: "absent" };
  }
  try {
    return { state: "read", value: schema.parse(JSON.parse(text)) };
  } catch {
    return { state: "broken" };
  }
}
