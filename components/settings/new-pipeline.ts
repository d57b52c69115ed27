import type { CreatePipelineInput, PipelineDto } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

export const pipelineSpec = (fields: FieldSpec[]): ObjectSpec => ({
  name: "pipelineSettings",
  fields,
  relations: [],
});
export const pipelineName: FieldSpec = { name: "name", type: "text", required: true, max: 40 };

/** A word that none of these has yet: people give names, keys are for files and code. */
export function freshKey(start: string, taken: readonly { key: string }[]): string {
  const known = new Set(taken.map(({ key }) => key));
  let number = taken.length + 1;
  while (known.has(`${start}_${number}`)) number += 1;
  return `${start}_${number}`;
}

/** A new way for deals, with the stages of one that there is: they are renamed and changed from there. */
export function pipelineLike(
  name: string,
  like: PipelineDto,
  all: readonly PipelineDto[],
): CreatePipelineInput {
  const stages = like.stages.filter(({ archived }) => !archived);
  return {
    key: freshKey("pipeline", all),
    name,
    stages: stages.map((stage) => ({
      key: stage.key,
      name: stage.name,
      kind: stage.kind,
      probability: stage.probability,
      normalDays: stage.normalDays,
      requiredFields: stage.requiredFields,
      entryCriteria: stage.entryCriteria,
      exitCriteria: stage.exitCriteria,
      guidance: stage.guidance,
    })),
  };
}
