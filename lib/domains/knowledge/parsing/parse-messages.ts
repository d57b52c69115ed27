import type { AppErrorOptions, ErrorCode } from "#lib/platform/errors.ts";
import type { Parsed } from "./parsed.ts";

export type ParseTask = { bytes: Uint8Array; name: string };
export type ParseMessage =
  | { kind: "parsed"; parsed: Parsed & { title: string } }
  | { kind: "refused"; code: ErrorCode; message: string; options: Omit<AppErrorOptions, "cause"> }
  | { kind: "broken"; message: string };
