import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { refuseAmountOfItems } from "./move.ts";
import { findStage } from "./pipeline-repository.ts";
import { refuseClosed } from "./policy.ts";
import type { OpportunityRow } from "./records-repository.ts";
import { labelOf } from "./unmet-rules.ts";

type Values = Record<string, unknown>;
const worth = ["amount", "probability", "forecastCategory", "priceList"];
const isEmpty = (value: unknown): boolean => value === null || value === "";

/** What its stage asks for cannot be taken out again. */
async function refuseEmptied(asking: Asking, row: OpportunityRow, set: Values): Promise<void> {
  const own = Object.entries((set.custom ?? {}) as Values).map(([key, value]) => [`custom.${key}`, value]);
  const emptied = [...Object.entries(set), ...own].flatMap(([name, value]) =>
    isEmpty(value) ? [String(name)] : [],
  );
  if (emptied.length === 0 || row.outcome !== "open") return;
  const stage = await findStage(asking.tx, row.stageId);
  const needed = emptied.find((name) => stage?.requiredFields.includes(name));
  if (!stage || !needed) return;
  throw new AppError("precondition", `${stage.key} needs ${needed}`, {
    reason: "stage_needs_field",
    params: { stage: stage.name, field: labelOf(asking, needed) },
    fields: [{ field: needed, reason: "stage_required" }],
  });
}

/** Refuses what must not be written here: the worth of a closed deal, a sum of items, what the stage needs. */
export async function refuseFixed(asking: Asking, row: OpportunityRow, set: Values): Promise<void> {
  if (worth.some((field) => set[field] !== undefined)) refuseClosed(row);
  await refuseAmountOfItems(asking, row, set);
  await refuseEmptied(asking, row, set);
}
