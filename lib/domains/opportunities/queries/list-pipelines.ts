import { query } from "#lib/platform/query.ts";
import { listPipelinesInput, type PipelineDto } from "../contract.ts";
import { presentPipeline } from "../pipeline-changes.ts";
import { selectPipelines, selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";

/** The pipelines with their stages and what those ask for. */
export const listPipelines = query({
  name: "pipeline.list",
  input: listPipelinesInput,
  access: mayReadOpportunities,
  run: async ({ tx, input: { archived } }): Promise<{ items: PipelineDto[] }> => {
    const [pipelines, stages] = await Promise.all([
      selectPipelines(tx, archived),
      selectStages(tx, { archived }),
    ]);
    return { items: pipelines.map((pipeline) => presentPipeline(pipeline, stages)) };
  },
});
