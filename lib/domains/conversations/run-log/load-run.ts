import type { MessageView } from "#agents/contract.ts";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { findConversation, findMessage, findRun, type RunRow, selectRecentTexts } from "../repository.ts";
import { type ProposalRow, type StepRow, selectProposals, selectSteps } from "../run-repository.ts";
import { type DialogueState, emptyState } from "../state.ts";

export type Turn = { role: "user" | "assistant"; text: string };
export type LoadedRun = {
  run: RunRow;
  text: string;
  state: DialogueState;
  history: Turn[];
  steps: StepRow[];
  proposals: ProposalRow[];
  /** The reply as it stood when the run paused. */
  view: MessageView | null;
  /** Whether an earlier attempt has written records. */
  wroteBefore: boolean;
};

const historyLength = 12;

/** All that a worker needs to answer a run. */
export async function loadRun(context: Context, runId: string): Promise<LoadedRun> {
  return withActor(context, async (tx) => {
    const run = await findRun(tx, runId);
    if (!run) throw new AppError("not_found", `no run ${runId}`, { reason: "run_not_found" });
    const [message, reply, conversation, recent, steps, proposals, changes] = await Promise.all([
      findMessage(tx, run.messageId),
      findMessage(tx, run.replyId),
      findConversation(tx, run.conversationId),
      selectRecentTexts(tx, run.conversationId, historyLength),
      run.attempt > 1 ? selectSteps(tx, run.id) : [],
      run.attempt > 1 ? selectProposals(tx, [run.id]) : [],
      run.attempt > 1 ? changesOfRun(tx, run.id) : [],
    ]);
    const before = recent.filter((row) => row.seq < (message?.seq ?? 0));
    return {
      run,
      text: message?.text ?? "",
      state: { ...emptyState, ...(conversation?.state as Partial<DialogueState> | undefined) },
      history: before.map((row) => ({
        role: row.role as Turn["role"],
        text: row.role === "user" ? row.text : (row.view?.text ?? ""),
      })),
      steps,
      proposals,
      view: run.resume ? (reply?.view ?? null) : null,
      wroteBefore: changes.length > 0,
    };
  });
}
