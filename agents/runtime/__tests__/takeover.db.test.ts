import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Frame, MessageView } from "#agents/contract.ts";
import { applyFrame, emptyMessageView } from "#agents/frames/contract.ts";
import { closeCheckpointer } from "#agents/runtime/checkpointer.ts";
import { createFrameKeeper, type FrameKeeper } from "#agents/runtime/frame-keeper.ts";
import { createLiveRuns } from "#agents/runtime/live-runs.ts";
import { processRun } from "#agents/runtime/process-run.ts";
import { compileRunGraphs, type RunGraphs } from "#agents/runtime/run-graphs.ts";
import { type ClaimedRun, claimRun, getRun } from "#lib/domains/conversations/index.ts";
import { getLead, listLeads } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany } from "#tests/factories/company.ts";
import { say, words } from "#tests/factories/conversation.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let graphs: RunGraphs;
const frames: Frame[] = [];

beforeAll(() => {
  graphs = compileRunGraphs();
});
afterAll(closeCheckpointer);

const live = createLiveRuns();
const keeper = createFrameKeeper();
const work = (claimed: ClaimedRun, frameKeeper: FrameKeeper = keeper) =>
  processRun(claimed, { graphs, live, keeper: frameKeeper, onFrame: (_userId, frame) => frames.push(frame) });

/** The keeper of a worker that falls asleep after its work, when its last frames are to be kept, before it closes the run. */
function thenSleep(asleep: () => Promise<void>): FrameKeeper {
  return {
    follow(emitter, stored) {
      const stop = keeper.follow(emitter, stored);
      let slept: Promise<void> | undefined;
      return async () => {
        slept ??= asleep();
        await slept;
        await stop();
      };
    },
  };
}

/** The next run, taken by a worker whose lease ends at once: the next claim takes it over. */
async function claim(leaseSeconds = 0): Promise<ClaimedRun> {
  const claimed = await claimRun("worker", leaseSeconds);
  if (!claimed) throw new Error("nothing to claim");
  return claimed;
}

async function answered(context: Context, runId: string): Promise<MessageView> {
  const found = await getRun(context, { runId });
  if (!found?.view) throw new Error("no reply");
  return found.view;
}

/** Answers one message by a single worker. */
async function turn(context: Context, text: string, conversationId?: string) {
  const sent = await say(context, text, conversationId ? { conversationId } : {});
  await work(await claim(10));
  return sent;
}

/** A first worker does all the work but loses its lease before it can close the run; the heir does it again. */
async function turnWithHeir(context: Context, text: string, conversationId?: string) {
  const sent = await say(context, text, conversationId ? { conversationId } : {});
  const lost = await claim();
  let heir: ClaimedRun | undefined;
  const asleep = async () => {
    heir = await claim(10);
  };
  await work(lost, thenSleep(asleep));
  if (!heir) throw new Error("nobody took over");
  expect(heir).toMatchObject({ runId: lost.runId, attempt: lost.attempt + 1, wasRunning: true });
  expect((await getRun(context, { runId: sent.runId }))?.run.status).toBe("running");
  await work(heir);
  return sent;
}

describe("a run that fails before it can answer", () => {
  it("comes again, is given up the third time with words, and lets the conversation go on", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { runId, conversationId } = await say(marketing.context, words.capture);
    const broken = () => {
      throw new Error("nothing can be told");
    };
    const status = async () => (await getRun(marketing.context, { runId }))?.run.status;
    for (const expected of ["running", "running", "failed"]) {
      await processRun(await claim(), { graphs, live, keeper, onFrame: broken });
      expect(await status()).toBe(expected);
    }
    expect((await answered(marketing.context, runId)).error).not.toBe("");
    const next = await turn(marketing.context, words.capture, conversationId);
    expect((await answered(marketing.context, next.runId)).status).toBe("done");
  });
});

describe("a run taken over from a worker that had done its work", () => {
  it("doubles no write and says that it went on", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { runId } = await turnWithHeir(marketing.context, words.capture);
    const view = await answered(marketing.context, runId);
    expect(view).toMatchObject({ status: "done", writes: 1 });
    expect(view.notices.map((notice) => notice.code)).toEqual(["resumed"]);
    expect((await listLeads(marketing.context, { count: true })).total).toBe(1);
  });

  it("says everything once", async () => {
    const { marketing, rep } = await createCompany(suite.ownerUrl);
    const taken = await turnWithHeir(marketing.context, words.capture);
    const plain = await turn(rep.context, words.capture.replace("德芙", "平常"));
    const [view, usual] = [
      await answered(marketing.context, taken.runId),
      await answered(rep.context, plain.runId),
    ];
    expect(view.text.replaceAll("德芙", "平常")).toBe(usual.text);
    expect(view.artifacts.map((artifact) => artifact.kind)).toEqual(
      usual.artifacts.map((artifact) => artifact.kind),
    );
    expect(view.steps).toHaveLength(usual.steps.length);
  });

  it("shows one who saw both attempts the same as one who comes later", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { runId } = await turnWithHeir(marketing.context, words.capture);
    const seen = frames.filter((frame) => frame.runId === runId).sort((left, right) => left.seq - right.seq);
    // What the first attempt could not close, nobody was told of.
    const told = seen.filter((frame, index) => frame.part.type !== "end" || index === seen.length - 1);
    expect(told.length).toBe(seen.length);
    expect(new Set(seen.map((frame) => frame.seq)).size).toBe(seen.length);
    const shown = JSON.parse(JSON.stringify(seen.reduce(applyFrame, emptyMessageView)));
    expect(shown).toEqual(JSON.parse(JSON.stringify(await answered(marketing.context, runId))));
  });

  it("is left alone by a worker that wakes up after it has lost it", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { runId } = await say(marketing.context, words.capture);
    const lost = await claim();
    const heir = await claim(10);
    await work(lost);
    expect((await getRun(marketing.context, { runId }))?.run.status).toBe("running");
    await work(heir);
    expect((await getRun(marketing.context, { runId }))?.run.status).toBe("done");
  });

  it("takes one turn back, not two", async () => {
    const { marketing } = await createCompany(suite.ownerUrl);
    const { conversationId, runId } = await turn(marketing.context, words.capture);
    await turn(marketing.context, words.complete, conversationId);
    const view = await answered(marketing.context, runId);
    const id = view.steps.flatMap((step) => step.records)[0]?.id ?? "";
    await turnWithHeir(marketing.context, words.undo, conversationId);
    expect(await getLead(marketing.context, { id })).toMatchObject({ contactPhone: null, need: "财务软件" });
  });
});
