import { z } from "zod";
import { checkStageMove } from "#lib/domains/opportunities/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { missingItems } from "./missing-items.ts";

export const stageCheck = defineTool({
  name: "stage_check",
  description:
    "What is still missing before a deal may move to a stage, and whether the person may go past it.",
  risk: "read",
  right: "opportunity.read",
  input: z.object({ opportunity: z.string().max(64), stage: z.string().max(64) }),
  card: "checklist",
  async run({ opportunity: id, stage }, { context, t }) {
    const found = await checkStageMove(context, { id, stage });
    const items = missingItems(found.unmet, id, t);
    return {
      ...noResult,
      output: found,
      records: [{ type: "opportunity", id, op: "read" }],
      artifacts:
        items.length === 0 ? [] : [{ kind: "checklist", data: { title: t("agents.stage.missing"), items } }],
    };
  },
});
