import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { decideProposal, getRun } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { defineTool, noResult } from "../tool.ts";

const lookEveryMs = 50;
const patienceMs = 5_000;

export type Decided = {
  decision: "approve" | "reject";
  /** Why what was approved could not be done, in the person's words. */
  errors: string[];
  /** Still at work when we stopped waiting for it. */
  going: boolean;
};

/** What came of an approved run, once it has ended or waits again: who said yes is not told that it is done before. */
async function resultOf(context: Context, runId: string): Promise<Pick<Decided, "errors" | "going">> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const found = await getRun(context, { runId });
    if (!found || !["queued", "running"].includes(found.run.status)) {
      const failed = (found?.steps ?? []).filter(({ status }) => status === "failed");
      const errors = failed.flatMap(({ error }) => (error ? [error] : []));
      return { errors: found?.run.error ? [...errors, found.run.error] : errors, going: false };
    }
    await sleep(lookEveryMs);
  }
  return { errors: [], going: true };
}

export const proposalDecide = defineTool({
  name: "proposal_decide",
  description: "Carries the person's yes or no to a proposal. Only their own words lead here.",
  risk: "write",
  right: "conversation.use",
  rulesOnly: true,
  input: z.object({ proposalIds: z.array(z.string()).min(1), decision: z.enum(["approve", "reject"]) }),
  card: "proposal",
  async run({ proposalIds, decision }, { context }) {
    const runs = new Set<string>();
    for (const proposalId of proposalIds) {
      runs.add((await decideProposal(context, { proposalId, decision })).runId);
    }
    const results =
      decision === "approve" ? await Promise.all([...runs].map((id) => resultOf(context, id))) : [];
    const output: Decided = {
      decision,
      errors: results.flatMap(({ errors }) => errors),
      going: results.some(({ going }) => going),
    };
    return { ...noResult, output };
  },
});
