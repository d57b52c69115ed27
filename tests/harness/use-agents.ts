import { afterAll, beforeAll } from "vitest";
import type { Frame, MessageView } from "#agents/contract.ts";
import { type Runner, startRunner } from "#agents/runtime/index.ts";
import type { SendMessageInput, SendMessageResult } from "#lib/domains/conversations/contract.ts";
import { getRun } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { say } from "#tests/factories/conversation.ts";

type FoundRun = NonNullable<Awaited<ReturnType<typeof getRun>>>;
export type Answer = SendMessageResult & { view: MessageView; found: FoundRun; frames: Frame[] };

export type Agents = {
  /** Sends a message and waits until its run ends or waits for a person. */
  ask(context: Context, text: string, more?: Partial<SendMessageInput>): Promise<Answer>;
  /** Until the run's nth end; a run that waited for a person ends twice. */
  answer(context: Context, sent: SendMessageResult, ends?: number): Promise<Answer>;
  /** Every frame that left the runner, in order. */
  frames(runId: string): Frame[];
  /** Called with each frame as it leaves; returns how to stop listening. */
  onFrame(listener: (frame: Frame) => void): () => void;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const endsOf = (frames: Frame[]): number => frames.filter((frame) => frame.part.type === "end").length;

/** A worker for the test file, driven by sent messages as in the server. `idle`: it is started by hand. */
export function useAgents(options: { idle?: boolean } = {}): Agents {
  const byRun = new Map<string, Frame[]>();
  const listeners = new Set<(frame: Frame) => void>();
  let runner: Runner | undefined;

  const frames = (runId: string): Frame[] => byRun.get(runId) ?? [];
  const onFrame: Agents["onFrame"] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const start = async (): Promise<void> => {
    runner = await startRunner({
      onFrame: (_userId, frame) => {
        byRun.set(frame.runId, [...frames(frame.runId), frame]);
        for (const listener of listeners) listener(frame);
      },
    });
  };
  const stop = async (): Promise<void> => {
    const stopping = runner;
    runner = undefined;
    await stopping?.stop();
  };
  const ended = (runId: string, ends: number): Promise<void> =>
    new Promise((resolve) => {
      if (endsOf(frames(runId)) >= ends) return resolve();
      const leave = onFrame((frame) => {
        if (frame.runId !== runId || endsOf(frames(runId)) < ends) return;
        leave();
        resolve();
      });
    });
  const answer: Agents["answer"] = async (context, sent, ends = 1) => {
    await ended(sent.runId, ends);
    const found = await getRun(context, { runId: sent.runId });
    if (!found?.view) throw new Error(`run ${sent.runId} has no reply`);
    return { ...sent, found, view: found.view, frames: frames(sent.runId) };
  };

  if (!options.idle) beforeAll(start);
  afterAll(stop);
  return {
    ask: async (context, text, more) => answer(context, await say(context, text, more)),
    answer,
    frames,
    onFrame,
    start,
    stop,
  };
}
