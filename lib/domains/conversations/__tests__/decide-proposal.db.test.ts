import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  decideProposal,
  getRun,
  listOpenProposals,
  recordProposal,
} from "#lib/domains/conversations/index.ts";
import type { AppError } from "#lib/platform/errors.ts";
import type { Person } from "#tests/factories/company.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

/** A run that waits for a person, with as many open proposals as wanted. */
async function waitingRun({ context }: Person, count = 1, livesMs = 60_000) {
  const { runId, conversationId } = await say(context, "删掉这条线索");
  await suite.owner`update agent_runs set status = 'waiting' where id = ${runId}`;
  const ids = Array.from({ length: count }, () => `prop_${randomUUID()}`);
  for (const id of ids) {
    const what = {
      agent: "market",
      tool: "lead_delete",
      input: { leadId: "lead_1" },
      callId: id,
      title: "t",
      reason: "r",
    };
    const target = { targetType: null, targetId: null, targetVersion: null };
    const expiresAt = new Date(Date.now() + livesMs);
    await recordProposal(context, {
      id,
      runId,
      conversationId,
      ...what,
      ...target,
      sideEffects: [],
      diff: [],
      expiresAt,
    });
  }
  return { runId, ids, first: ids[0] ?? "" };
}

const stateOf = async ({ context }: Person, runId: string) => {
  const found = await getRun(context, { runId });
  return {
    run: found?.run.status,
    resume: found?.run.resume,
    proposals: found?.proposals.map((each) => each.status),
  };
};

describe("decideProposal", () => {
  it("keeps the decision, lets the run go on, and leaves audit and event", async () => {
    const { rep } = suite.company;
    const { runId, first } = await waitingRun(rep);
    const decide = () => decideProposal(rep.context, { proposalId: first, decision: "approve" });
    const traces = await tracesOf(suite, rep.context, decide);
    expect(await stateOf(rep, runId)).toEqual({
      run: "queued",
      resume: { from: "proposals" },
      proposals: ["approved"],
    });
    expect(traces.audit).toMatchObject([
      { action: "conversation.decide_proposal", decision: "allowed", target_id: first },
    ]);
    expect(traces.events).toMatchObject([
      { type: "proposal.decided", payload: { status: "approved", runId } },
    ]);
  });

  it("has one winner of twenty at once", async () => {
    const { rep } = suite.company;
    const { runId, first } = await waitingRun(rep);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        decideProposal(rep.context, { proposalId: first, decision: index % 2 === 0 ? "approve" : "reject" }),
      ),
    );
    const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.status] : []));
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as AppError] : [],
    );
    expect(won).toHaveLength(1);
    expect(new Set(lost.map((error) => `${error.code} ${error.options.reason}`))).toEqual(
      new Set(["precondition proposal_decided"]),
    );
    expect((await stateOf(rep, runId)).proposals).toEqual(won);
  });

  it("lets the run go on only when none of its proposals is open, decided at once", async () => {
    const { rep } = suite.company;
    const { runId, ids } = await waitingRun(rep, 3);
    const [first = "", ...others] = ids;
    await decideProposal(rep.context, { proposalId: first, decision: "reject" });
    expect((await stateOf(rep, runId)).run).toBe("waiting");
    await Promise.all(
      others.map((proposalId) => decideProposal(rep.context, { proposalId, decision: "approve" })),
    );
    expect((await stateOf(rep, runId)).run).toBe("queued");
  });

  it("keeps what the person changed in the input", async () => {
    const { rep } = suite.company;
    const { runId, first } = await waitingRun(rep);
    await decideProposal(rep.context, { proposalId: first, decision: "approve", input: { note: "改过" } });
    const found = await getRun(rep.context, { runId });
    expect(found?.proposals[0]?.input).toEqual({ leadId: "lead_1", note: "改过" });
  });

  it("refuses one that has expired", async () => {
    const { rep } = suite.company;
    const { runId, first } = await waitingRun(rep, 1, -1);
    const refusal = await refusalOf(decideProposal(rep.context, { proposalId: first, decision: "approve" }));
    expect(refusal).toMatchObject({ code: "precondition", options: { reason: "proposal_expired" } });
    expect((await stateOf(rep, runId)).run).toBe("waiting");
  });

  it("refuses an agent without the right and audits the refusal", async () => {
    const { rep } = suite.company;
    const { first, runId } = await waitingRun(rep);
    const actor = { type: "agent" as const, agentId: "market", onBehalfOf: rep.userId };
    const agent = { ...rep.context, actor, mandate: new Set(["lead.delete"]) };
    const decide = () => decideProposal(agent, { proposalId: first, decision: "approve" });
    const traces = await tracesOf(suite, agent, decide);
    expect(traces.audit).toMatchObject([{ action: "conversation.decide_proposal", decision: "refused" }]);
    expect((await stateOf(rep, runId)).run).toBe("waiting");
  });

  it("does not find another person's proposal and refuses nonsense", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin } = suite.company;
    const { first, runId } = await waitingRun(rep);
    for (const stranger of [admin, other.admin]) {
      const refusal = await refusalOf(
        decideProposal(stranger.context, { proposalId: first, decision: "approve" }),
      );
      expect(refusal).toMatchObject({ code: "not_found", options: { reason: "proposal_not_found" } });
    }
    const maybe = decideProposal(rep.context, { proposalId: first, decision: "maybe" as "approve" });
    expect((await refusalOf(maybe)).code).toBe("invalid");
    expect((await stateOf(rep, runId)).run).toBe("waiting");
  });
});

describe("listOpenProposals", () => {
  it("shows what still waits for the person, what expires first on top, and nobody else's", async () => {
    const { mate, rep2 } = suite.company;
    const [later, sooner, gone] = [
      await waitingRun(mate, 1, 90_000),
      await waitingRun(mate, 1, 60_000),
      await waitingRun(mate, 1, -1000),
    ];
    const idsOf = async ({ context }: Person) =>
      (await listOpenProposals(context, {})).items.map(({ id }) => id);
    expect(await idsOf(mate)).toEqual([sooner.first, later.first]);
    expect(gone.first).not.toBe("");
    expect(await idsOf(rep2)).toEqual([]);
    await decideProposal(mate.context, { proposalId: sooner.first, decision: "reject" });
    expect(await idsOf(mate)).toEqual([later.first]);
  });
});
