import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

type Owned = { userId: string; object: string };

export const mayImport = (context: Context, object: string): void =>
  requireRight(context, `${object}.import`);
export const mayExport = (context: Context, object: string): void =>
  requireRight(context, `${object}.export`);

/** Which object a job is for stands in the job: whoever may import nothing at all is told so at once. */
export function mayImportSomething(context: Context): void {
  const objects = ["customer", "contact", "lead", "opportunity", "product", "activity"];
  if (!objects.some((object) => hasRight(context, `${object}.import`))) mayImport(context, "record");
}

/** Whether somebody looks after what others import. */
export const seesAllImports = (context: Context): boolean => hasRight(context, "setting.manage");

/** A file holds names and phones: its importer alone sees the job, and who looks after the system. */
export function requireOwnJob<J extends Owned>(context: Context, job: J | undefined): J {
  if (job && (job.userId === context.principal.userId || seesAllImports(context))) {
    mayImport(context, job.object);
    return job;
  }
  throw new AppError("not_found", "no such import", { reason: "import_not_found" });
}
