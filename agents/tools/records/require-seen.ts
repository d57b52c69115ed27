import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";

/** The record as the person sees it. Throws `not_found` when they do not. */
export async function requireSeen(context: Context, object: RecordObject, id: string): Promise<RecordDto> {
  const record = await kindOf(object).get(context, { id });
  if (record) return record;
  throw new AppError("not_found", `no ${object} ${id}`, { reason: "record_not_found" });
}
