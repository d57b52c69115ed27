import { z } from "zod";
import { listCloseReasons, listPipelines } from "#lib/domains/opportunities/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const pipelineList = defineTool({
  name: "pipeline_list",
  description:
    "The pipelines with their stages in order (id, name, chance, normal days, what they ask for) and the reasons for winning and losing.",
  risk: "read",
  right: "opportunity.read",
  input: z.object({}),
  card: "record_table",
  async run(_input, { context, t }) {
    const [pipelines, reasons] = await Promise.all([
      listPipelines(context, {}),
      listCloseReasons(context, {}),
    ]);
    const named = reasons.items.map(({ outcome, key, name }) => ({
      outcome,
      key,
      name: name ?? t(`choices.opportunity.closeReason.${key}`),
    }));
    return { ...noResult, output: { pipelines: pipelines.items, reasons: named } };
  },
});
