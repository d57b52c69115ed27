import { z } from "zod";
import { updateOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import { checkStageMove, listPipelines, moveStage } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { isLarge } from "../limits.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool, noResult, type ToolEnv, type ToolResult } from "../tool.ts";
import { missingItems } from "./missing-items.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  stage: z.string().max(64).describe("Id of the stage, from pipeline_list"),
  set: updateOpportunityInput.shape.set.optional().describe("Facts that the stage asks for"),
  overrideReason: z
    .string()
    .max(300)
    .optional()
    .describe("Why criteria do not hold it back; needs the right to"),
});
type Given = z.output<typeof input>;

/** Nothing is moved: what is missing, and whether the person may go past it. */
async function heldBack(given: Given, { context, t }: ToolEnv): Promise<ToolResult> {
  const { opportunity: id, stage } = given;
  const deal = await requireDeal(context, id);
  const { unmet, mayOverride } = await checkStageMove(context, { id, stage });
  const items = missingItems(unmet, id, t);
  return {
    ...noResult,
    output: { moved: false, deal, unmet, mayOverride },
    records: [{ type: "opportunity", id, op: "read" }],
    artifacts: [{ kind: "checklist", data: { title: t("agents.stage.missing"), items } }],
    focus: { type: "opportunity", id, label: String(deal.name) },
    untrusted: true,
  };
}

async function stageName(context: Context, id: string): Promise<string> {
  const { items } = await listPipelines(context, {});
  return items.flatMap(({ stages }) => stages).find((stage) => stage.id === id)?.name ?? id;
}

export const stageMove = defineTool({
  name: "stage_move",
  description:
    "Move a deal to another open stage. Without what the stages ask for nothing is moved and the missing is told; going past it needs a reason, the right to, and a person's yes.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  asks: ({ overrideReason, set }) => (overrideReason ? "override" : isLarge(set?.amount) ? "amount" : null),
  async run(given, env) {
    const { opportunity: id, stage, set, overrideReason } = given;
    const override = overrideReason ? { override: { reason: overrideReason } } : {};
    try {
      const { before, advice } = await env.once(async (context) => {
        const deal = await requireDeal(context, id);
        const { unmet } = await checkStageMove(context, { id, stage });
        const version = env.expectedVersion ?? deal.version;
        await moveStage(context, { id, version, stage, ...(set && { set }), ...override });
        // What is filled in with the move may be just what was advised.
        return { before: deal, advice: set ? [] : unmet.filter(({ advisory }) => advisory) };
      });
      const changed = ["stage", ...Object.keys(set ?? {})];
      return await written(env, {
        object: "opportunity",
        id,
        op: "update",
        changed,
        before,
        output: { moved: true, advice },
      });
    } catch (error) {
      const held = error instanceof AppError && error.options.reason === "stage_criteria_unmet";
      if (held) return heldBack(given, env);
      throw error;
    }
  },
  async propose({ opportunity: id, stage, set = {}, overrideReason }, env) {
    const { context, t } = env;
    const [deal, name] = [await requireDeal(context, id), await stageName(context, stage)];
    const { unmet } = await checkStageMove(context, { id, stage });
    const skipped = unmet
      .filter(({ advisory }) => !advisory)
      .map((rule) => t("agents.stage.skipped", { text: rule.text }));
    const move = {
      field: "stage",
      label: t("fields.opportunity.stage"),
      before: (deal.stage as { name: string } | null)?.name ?? null,
      after: name,
    };
    return proposeChange(env, {
      object: "opportunity",
      id,
      set,
      title: "stage",
      more: [move],
      sideEffects: overrideReason
        ? [t("agents.stage.because", { reason: overrideReason }), ...skipped]
        : skipped,
    });
  },
});
