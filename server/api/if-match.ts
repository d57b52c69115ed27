import { AppError } from "#lib/platform/errors.ts";
import type { ApiRequest } from "./api-request.ts";

/** The version that `If-Match: "3"` asks for; nothing for `*` and where there is none. */
export function ifMatch(request: ApiRequest): { version?: number } {
  const given = request.header("if-match")?.trim();
  if (!given || given === "*") return {};
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given) ?? [];
  if (version) return { version: Number(version) };
  throw new AppError("invalid", "If-Match is not a version", { reason: "api_if_match" });
}
