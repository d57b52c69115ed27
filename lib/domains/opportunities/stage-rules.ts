import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import type { Criterion, NewStage, StageKind } from "./contract.ts";
import { opportunityRecords } from "./records-repository.ts";

type Rules = {
  requiredFields?: string[] | undefined;
  entryCriteria?: Criterion[] | undefined;
  exitCriteria?: Criterion[] | undefined;
};
const kind = opportunityRecords as unknown as Records;
const probabilityOf = { open: 50, won: 100, lost: 0 } as const;

/** What a stage asks for must be something that can be asked: fields that people fill in, conditions that hold together. */
export function refuseWrongRules(asking: Asking, rules: Rules): void {
  const unknown = (rules.requiredFields ?? []).filter((name) => {
    const field = kind.fields.get(name) ?? asking.custom?.find((own) => own.name === name);
    return !field || field.readOnly;
  });
  if (unknown.length > 0) {
    const fields = unknown.map((name) => ({ field: name, reason: "stage_field_unknown" }));
    throw new AppError("invalid", "no such field", { reason: "stage_field_unknown", fields });
  }
  for (const { filter } of [...(rules.entryCriteria ?? []), ...(rules.exitCriteria ?? [])]) {
    compileFilter(asking, { records: kind, columns: kind.columns }, filter as Filter);
  }
}

/** The chance at an end is what it is. */
export function chanceOf(kindOf: StageKind, given: number | undefined): number {
  return kindOf === "open" ? (given ?? probabilityOf.open) : probabilityOf[kindOf];
}

/** A stage as a new row. */
export function newStageRow(tenantId: string, pipelineId: string, given: NewStage, position: number) {
  const at = now();
  const { key, name, kind: of, probability, normalDays, guidance } = given;
  return {
    id: newId("stage"),
    tenantId,
    pipelineId,
    key,
    name,
    position,
    kind: of,
    probability: chanceOf(of, probability),
    normalDays: normalDays ?? null,
    requiredFields: given.requiredFields ?? [],
    entryCriteria: given.entryCriteria ?? [],
    exitCriteria: given.exitCriteria ?? [],
    guidance: guidance ?? null,
    version: 1,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
  };
}
