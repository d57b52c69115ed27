import type { Frame } from "#agents/contract.ts";
import { presentRun, type Runner, startRunner } from "#agents/runtime/index.ts";
import { sendMessage } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";

export type Answer = Awaited<ReturnType<typeof presentRun>>;
export type Conversations = {
  say(context: Context, text: string, conversationId: string | undefined): Promise<Answer>;
  stop: Runner["stop"];
};

const PATIENCE_MS = 20_000;

/** The real worker of this process: messages go in as from any surface, answers are read when their run has ended. */
export async function openConversations(): Promise<Conversations> {
  const ended = new Set<string>();
  const waiting = new Map<string, () => void>();
  const onFrame = (_userId: string, { runId, part }: Frame) => {
    if (part.type !== "end") return;
    ended.add(runId);
    waiting.get(runId)?.();
  };
  const runner = await startRunner({ onFrame });
  const untilEnded = (runId: string) =>
    new Promise<void>((resolve, reject) => {
      if (ended.has(runId)) return resolve();
      const timer = setTimeout(() => reject(new Error(`run ${runId} did not end`)), PATIENCE_MS);
      waiting.set(runId, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  let count = 0;
  const say = async (context: Context, text: string, conversationId: string | undefined) => {
    count += 1;
    const sent = await sendMessage(context, {
      text,
      clientMessageId: `eval-${count}`,
      conversationId: conversationId ?? null,
    });
    await untilEnded(sent.runId);
    return presentRun(context, sent.runId);
  };
  return { say, stop: runner.stop };
}
