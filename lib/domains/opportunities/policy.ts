import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayReadOpportunities = right("opportunity.read");
export const mayCreateOpportunities = right("opportunity.create");
export const mayUpdateOpportunities = right("opportunity.update");
export const mayDeleteOpportunities = right("opportunity.delete");
export const mayRestoreOpportunities = right("opportunity.restore");
export const mayEditManyOpportunities = right("opportunity.bulk");
export const mayTransferOpportunities = right("opportunity.transfer");
export const mayOverrideStages = right("stage.override");
export const mayManagePipelines = right("pipeline.manage");
export const mayManageCompetitors = right("competitor.manage");
export const maySellBelowMinimum = (context: Context): boolean => hasRight(context, "price.override");
export const maySeeMinimum = (context: Context): boolean => hasRight(context, "price.read_min");

export function mayReadForecast(context: Context): void {
  mayReadOpportunities(context);
  requireRight(context, "forecast.read");
}

/** What a closed deal was worth stays as it was: it is opened again first. */
export function refuseClosed(row: { outcome: string }): void {
  if (row.outcome === "open") return;
  throw new AppError("precondition", "the opportunity is closed", { reason: "opportunity_closed" });
}
