import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { cleanText } from "#lib/platform/records/clean-text.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { lockMatchKeys } from "#lib/platform/records/sync-match-keys.ts";
import { codeKey, isCodeTaken, productRecords } from "./product-repository.ts";

/** No two products share a code; the code is held until the transaction ends. */
export async function refuseTakenCode(asking: Asking, given: string, except?: string): Promise<void> {
  const code = cleanText(given);
  await lockMatchKeys(asking, productRecords as unknown as Records, [codeKey(code)]);
  if (!(await isCodeTaken(asking.tx, code, except))) return;
  throw new AppError("conflict", `code ${code} is taken`, {
    reason: "not_unique",
    params: { field: "code" },
    fields: [{ field: "code", reason: "not_unique" }],
  });
}
