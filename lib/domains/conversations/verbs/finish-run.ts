import { z } from "zod";
import { type Frame, type MessageView, runStatuses } from "#agents/contract.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { mayConverse } from "../policy.ts";
import { findRun, updateConversation, updateMessage, updateRun } from "../repository.ts";
import { insertFrames, type StepRow, saveStep, selectProposals } from "../run-repository.ts";
import type { DialogueState } from "../state.ts";

type NewStep = Omit<StepRow, "tenantId" | "userId" | "createdAt">;

const finishRunInput = z
  .object({
    runId: z.string(),
    attempt: z.number().int(),
    status: z.enum(runStatuses),
    engine: z.string(),
    view: z.custom<MessageView>(),
    /** Null: the run ended before it could change what the conversation remembers. */
    state: z.custom<DialogueState>().nullable(),
    frames: z.custom<Frame[]>(),
    steps: z.custom<NewStep[]>(),
    tokens: z.number().int(),
    writes: z.number().int(),
    error: z.string().nullable(),
  })
  .strict();

/** Closes a run: its reply, what the conversation now remembers, and its last frames, at once. */
export const finishRun = command({
  name: "conversation.finish_run",
  input: finishRunInput,
  access: mayConverse,
  run: async ({ tx, context, input }) => {
    const run = await findRun(tx, input.runId, { lock: true });
    // Another process has taken the run over: its answer counts, not this one.
    if (!run || run.attempt !== input.attempt || run.status !== "running") {
      throw new AppError("conflict", `run ${input.runId} is no longer ours`, { reason: "run_taken_over" });
    }
    const at = now();
    const proposals = input.status === "waiting" ? await selectProposals(tx, [run.id]) : [];
    // Decided at the very moment it was shown: nothing is left to wait for.
    const decided = input.status === "waiting" && !proposals.some((proposal) => proposal.status === "open");
    const { tenantId, userId } = context.principal;
    updateMessage(tx, run.replyId, { view: input.view, updatedAt: at });
    if (input.state) updateConversation(tx, run.conversationId, { state: input.state, lastMessageAt: at });
    insertFrames(tx, run, input.frames);
    for (const step of input.steps) saveStep(tx, { ...step, tenantId, userId });
    updateRun(tx, run.id, {
      status: decided ? "queued" : input.status,
      engine: input.engine,
      tokens: input.tokens,
      writes: input.writes,
      error: input.error,
      lastFrameSeq: input.view.lastSeq,
      leaseOwner: null,
      leaseUntil: null,
      resume: decided ? { from: "proposals" } : null,
      finishedAt: input.status === "waiting" ? null : new Date(),
    });
    return {
      result: { conversationId: run.conversationId },
      changes: [],
      event: {
        type: "conversation.run_finished",
        aggregateType: "run",
        aggregateId: run.id,
        payload: { conversationId: run.conversationId, status: input.status, userId },
      },
    };
  },
});
