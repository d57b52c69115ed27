import { describe, expect, it } from "vitest";
import { emptyMessageView } from "#agents/frames/contract.ts";
import { claimRun, finishRun, getRun, retryRun, stopRun } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

/** A fresh message whose run is the only one that waits, claimed as a worker would. */
async function claimed(context: Context, leaseSeconds = 10) {
  await suite.owner`update agent_runs set status = 'done' where status in ('queued', 'running')`;
  const sent = await say(context, "帮我看看");
  const run = await claimRun("worker-1", leaseSeconds);
  if (run?.runId !== sent.runId) throw new Error("another run was claimed");
  return { ...sent, attempt: run.attempt };
}

const ending = (run: { runId: string; attempt: number }) => ({
  runId: run.runId,
  attempt: run.attempt,
  status: "done" as const,
  engine: "rules",
  view: { ...emptyMessageView, text: "好的", status: "done" as const, lastSeq: 7 },
  state: null,
  frames: [],
  steps: [],
  tokens: 0,
  writes: 0,
  error: null,
});

const statusOf = async (context: Context, runId: string) => (await getRun(context, { runId }))?.run.status;
const agentOf = ({ context, userId }: { context: Context; userId: string }): Context => ({
  ...context,
  actor: { type: "agent", agentId: "market", onBehalfOf: userId },
  mandate: new Set(),
});

describe("finishRun", () => {
  it("closes run and reply at once and leaves audit and event", async () => {
    const { context } = suite.company.rep;
    const run = await claimed(context);
    const traces = await tracesOf(suite, context, () => finishRun(context, ending(run)));
    expect(await getRun(context, { runId: run.runId })).toMatchObject({
      run: { status: "done", engine: "rules", leaseOwner: null, lastFrameSeq: 7 },
      view: { text: "好的" },
    });
    expect(traces.audit).toMatchObject([{ action: "conversation.finish_run", target_id: run.runId }]);
    expect(traces.events).toMatchObject([{ type: "conversation.run_finished", payload: { status: "done" } }]);
  });

  it("refuses an attempt that another worker has taken over", async () => {
    const { context } = suite.company.rep;
    const run = await claimed(context, 0);
    const heir = await claimRun("worker-2", 10);
    expect(heir).toMatchObject({ runId: run.runId, attempt: 2, wasRunning: true });
    const refusal = await refusalOf(finishRun(context, ending(run)));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "run_taken_over" } });
    expect(await statusOf(context, run.runId)).toBe("running");
    await finishRun(context, ending({ runId: run.runId, attempt: 2 }));
    expect(await statusOf(context, run.runId)).toBe("done");
  });

  it("refuses to close twice, for another person, or with nonsense", async () => {
    const { rep, mate } = suite.company;
    const run = await claimed(rep.context);
    expect((await refusalOf(finishRun(mate.context, ending(run)))).code).toBe("conflict");
    await finishRun(rep.context, ending(run));
    expect((await refusalOf(finishRun(rep.context, ending(run)))).options.reason).toBe("run_taken_over");
    expect(
      (await refusalOf(finishRun(rep.context, { ...ending(run), status: "tired" as "done" }))).code,
    ).toBe("invalid");
  });
});

describe("a claim", () => {
  it("is given to one of twenty workers", async () => {
    await suite.owner`update agent_runs set status = 'done' where status in ('queued', 'running')`;
    await say(suite.company.rep.context, "只有一条");
    const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => claimRun(`w${index}`, 10)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it("waits until the earlier message of the conversation is answered", async () => {
    const { context } = suite.company.rep;
    const first = await claimed(context);
    const second = await say(context, "第二条", { conversationId: first.conversationId });
    expect(await claimRun("worker-2", 10)).toBeUndefined();
    await finishRun(context, ending(first));
    expect(await claimRun("worker-2", 10)).toMatchObject({ runId: second.runId });
  });
});

describe("stopRun", () => {
  it("asks a run that waits or goes to stop, and leaves audit and event", async () => {
    const { context } = suite.company.rep;
    const run = await claimed(context);
    const traces = await tracesOf(suite, context, () => stopRun(context, { runId: run.runId }));
    expect((await getRun(context, { runId: run.runId }))?.run.stopRequested).toBe(true);
    expect(traces.audit).toMatchObject([
      { action: "conversation.stop_run", decision: "allowed", target_id: run.runId },
    ]);
    expect(traces.events).toMatchObject([{ type: "conversation.run_stop_asked" }]);
  });

  it("says that a run has ended already", async () => {
    const { context } = suite.company.rep;
    const run = await claimed(context);
    await finishRun(context, ending(run));
    expect(await stopRun(context, { runId: run.runId })).toEqual({ stopped: false });
  });

  it("refuses without the right, does not find others' runs, refuses nonsense", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin } = suite.company;
    const { runId } = await claimed(rep.context);
    const traces = await tracesOf(suite, rep.context, () => stopRun(agentOf(rep), { runId }));
    expect(traces.audit).toMatchObject([{ action: "conversation.stop_run", decision: "refused" }]);
    for (const stranger of [admin, other.rep]) {
      expect((await refusalOf(stopRun(stranger.context, { runId }))).options.reason).toBe("run_not_found");
    }
    expect((await refusalOf(stopRun(rep.context, {} as { runId: string }))).code).toBe("invalid");
    expect((await getRun(rep.context, { runId }))?.run.stopRequested).toBe(false);
  });
});

describe("retryRun", () => {
  it("answers the same message once more beside the first reply", async () => {
    const { context } = suite.company.rep;
    const run = await claimed(context);
    await finishRun(context, ending(run));
    let again = { runId: "", replyId: "", messageId: "" };
    const traces = await tracesOf(suite, context, async () => {
      again = await retryRun(context, { runId: run.runId, agent: "sales" });
    });
    expect(again.messageId).toBe(run.messageId);
    expect(again.replyId).not.toBe(run.replyId);
    expect((await getRun(context, { runId: again.runId }))?.run).toMatchObject({
      status: "queued",
      requestedAgent: "sales",
    });
    expect(traces.audit).toMatchObject([{ action: "conversation.retry_run", decision: "allowed" }]);
    expect(traces.events).toMatchObject([
      { type: "conversation.run_retried", payload: { runId: again.runId } },
    ]);
  });

  it("refuses while the run is going", async () => {
    const { context } = suite.company.rep;
    const { runId } = await claimed(context);
    expect(await refusalOf(retryRun(context, { runId }))).toMatchObject({
      code: "precondition",
      options: { reason: "run_active" },
    });
  });

  it("refuses without the right, does not find others' runs, refuses nonsense", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin } = suite.company;
    const run = await claimed(rep.context);
    await finishRun(rep.context, ending(run));
    const { runId } = run;
    const traces = await tracesOf(suite, rep.context, () => retryRun(agentOf(rep), { runId }));
    expect(traces.audit).toMatchObject([{ action: "conversation.retry_run", decision: "refused" }]);
    for (const stranger of [admin, other.rep]) {
      expect((await refusalOf(retryRun(stranger.context, { runId }))).options.reason).toBe("run_not_found");
    }
    expect((await refusalOf(retryRun(rep.context, { runId, agent: "boss" as "sales" }))).code).toBe(
      "invalid",
    );
  });
});
