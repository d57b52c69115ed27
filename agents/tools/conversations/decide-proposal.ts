import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { decideProposal, getRun, listOpenProposals } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { defineTool, noResult } from "../tool.ts";

const lookEveryMs = 50;
const patienceMs = 5_000;

export type Decided = {
  decision: "approve" | "reject";
  /** Why what was approved could not be done, in the person's words. */
  errors: string[];
  /** What the runs that were approved say they have done, in the person's words. */
  told: string[];
  /** Still at work when we stopped waiting for it. */
  going: boolean;
};

/** What came of an approved run, once it has ended or waits again: who said yes is not told that it is done before. */
async function resultOf(
  context: Context,
  { runId, said }: Approved,
): Promise<Pick<Decided, "errors" | "told" | "going">> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const found = await getRun(context, { runId });
    if (!found || !["queued", "running"].includes(found.run.status)) {
      const failed = (found?.steps ?? []).filter(({ status }) => status === "failed");
      const errors = failed.flatMap(({ error }) => (error ? [error] : []));
      const told = found?.view?.text.slice(said).trim() ?? "";
      return {
        errors: found?.run.error ? [...errors, found.run.error] : errors,
        told: told === "" ? [] : [told],
        going: false,
      };
    }
    await sleep(lookEveryMs);
  }
  return { errors: [], told: [], going: true };
}

/** A run that goes on, and how much of its answer was there before. */
type Approved = { runId: string; said: number };

/** How much the runs of these proposals have said so far. */
async function saidBefore(context: Context, proposalIds: string[]): Promise<Map<string, number>> {
  const { items } = await listOpenProposals(context, {});
  const runs = items.filter(({ id }) => proposalIds.includes(id)).map(({ runId }) => runId);
  const found = await Promise.all([...new Set(runs)].map((runId) => getRun(context, { runId })));
  return new Map(found.flatMap((each) => (each ? [[each.run.id, each.view?.text.length ?? 0]] : [])));
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
    const said = await saidBefore(context, proposalIds);
    const runs = new Set<string>();
    for (const proposalId of proposalIds) {
      runs.add((await decideProposal(context, { proposalId, decision })).runId);
    }
    const results =
      decision === "approve"
        ? await Promise.all(
            [...runs].map((runId) => resultOf(context, { runId, said: said.get(runId) ?? 0 })),
          )
        : [];
    const output: Decided = {
      decision,
      errors: results.flatMap(({ errors }) => errors),
      told: results.flatMap(({ told }) => told),
      going: results.some(({ going }) => going),
    };
    return { ...noResult, output };
  },
});
