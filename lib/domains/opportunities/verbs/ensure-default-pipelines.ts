import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import type { RecordChange } from "#lib/platform/journal.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import type { Criterion, NewStage } from "../contract.ts";
import {
  advisoryCriteria,
  type DefaultPipeline,
  defaultCriteria,
  defaultPipelines,
} from "../default-pipelines.ts";
import { makePipeline } from "../make-pipeline.ts";
import { pipelineEvent } from "../pipeline-changes.ts";
import { holdPipelines, selectPipelines } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";

function stagesOf(t: Translate, { key: pipeline, stages }: DefaultPipeline): NewStage[] {
  const criteria = (keys: string[]): Criterion[] =>
    keys.map((key) => ({
      key,
      text: t(`opportunity.criterion.${key}`),
      filter: defaultCriteria[key],
      ...(advisoryCriteria.has(key) && { advisory: true }),
    }));
  return stages.map(({ entry, exit, ...stage }) => {
    const words = `opportunity.default.${pipeline}.stages.${stage.key}`;
    return {
      ...stage,
      name: t(`${words}.name`),
      guidance: t.has(`${words}.guidance`) ? t(`${words}.guidance`) : null,
      entryCriteria: criteria(entry) as NewStage["entryCriteria"],
      exitCriteria: criteria(exit) as NewStage["exitCriteria"],
    };
  });
}

/** Gives a company that has no pipeline the ones that ship, in the language of the person; else does nothing. */
export const ensureDefaultPipelines = command({
  name: "pipeline.ensure_defaults",
  input: z.object({}).strict(),
  access: mayManagePipelines,
  run: async (call) => {
    const { tenantId, locale } = call.context.principal;
    await holdPipelines(call.tx, tenantId);
    const t = translate(locale);
    const missing = (await selectPipelines(call.tx, true)).length === 0 ? defaultPipelines : [];
    const changes: RecordChange[] = [];
    for (const [position, pipeline] of missing.entries()) {
      const name = t(`opportunity.default.${pipeline.key}.name`);
      const facts = { key: pipeline.key, name, main: position === 0, position };
      changes.push(...(await makePipeline(call, { ...facts, stages: stagesOf(t, pipeline) })).changes);
    }
    return {
      result: { made: missing.length },
      changes,
      event: pipelineEvent("pipeline.defaults_ensured", changes[0]?.entityId ?? tenantId),
    };
  },
});
