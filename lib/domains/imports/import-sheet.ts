import type { Context } from "#lib/platform/context.ts";
import type { ImportJobDto } from "./contract.ts";
import { importFile } from "./queries/import-file.ts";
import { startImport } from "./verbs/start-import.ts";

/** Takes in another sheet of a workbook that was taken in: an import of its own, beside the first. Throws `import_no_sheet`. */
export async function importSheet(
  context: Context,
  { id, sheet }: { id: string; sheet: string },
): Promise<ImportJobDto> {
  return startImport(context, { ...(await importFile(context, { id })), sheet });
}
