import type { Frame } from "#agents/contract.ts";
import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import { abandonRun, type ClaimedRun, finishRun, loadRun } from "#lib/domains/conversations/index.ts";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { createEmitter } from "./emitter.ts";
import { translateFor } from "./translate-for.ts";

/**
 * Ends a run that failed before it could answer, again and again: its person is told, and the conversation goes on.
 * Does nothing when the run is another process's by now.
 */
export async function giveUp(
  claimed: ClaimedRun,
  error: unknown,
  onFrame: (frame: Frame) => void,
): Promise<void> {
  const { runId, attempt } = claimed;
  const principal = await loadPrincipal(claimed.userId);
  if (!principal) return abandonRun(runId, attempt);
  const context = contextOf(principal, { kind: "conversation" });
  const { run, view, preferences } = await loadRun(context, runId);
  if (run.attempt !== attempt || run.status !== "running") return;
  const { replyId: messageId, conversationId, writes } = run;
  const reply = { runId, messageId, conversationId, attempt, ...(view && { view }) };
  const emitter = createEmitter(reply, () => undefined);
  const { engine } = rulePlanner;
  const told = userText(error, translateFor(principal.locale, preferences));
  emitter.emit({ type: "start", engine, attempt, ...(view && { resumed: true }) });
  emitter.emit({ type: "end", status: "failed", engine, elapsedMs: 0, tokens: null, writes, error: told });
  const frames = emitter.take();
  await finishRun(context, {
    ...{ runId, attempt, status: "failed", engine: "rules", view: emitter.view(), state: null },
    ...{ frames, steps: [], tokens: 0, writes, error: told },
  });
  for (const frame of frames) onFrame(frame);
}
