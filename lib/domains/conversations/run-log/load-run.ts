import type { MessageView } from "#agents/contract.ts";
import type { Tx } from "#db/client.ts";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import type { Preferences } from "#lib/domains/identity/contract.ts";
import { myPreferences } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import {
  type ConversationRow,
  findConversationOfRun,
  findMessage,
  findRun,
  type MessageRow,
  type RunRow,
  selectMessagesUpToRun,
} from "../repository.ts";
import { type ProposalRow, type StepRow, selectProposals, selectSteps } from "../run-repository.ts";
import { type DialogueState, emptyState } from "../state.ts";

export type Turn = { role: "user" | "assistant"; text: string };
export type LoadedRun = {
  run: RunRow;
  text: string;
  /** An agent speaks by itself: nobody has said the text. */
  unasked: boolean;
  state: DialogueState;
  history: Turn[];
  /** How the person wants to be answered, as far as they ever said. */
  preferences: Partial<Preferences>;
  steps: StepRow[];
  proposals: ProposalRow[];
  /** The reply as it stood when the run paused. */
  view: MessageView | null;
  /** Whether an earlier attempt has written records. */
  wroteBefore: boolean;
};

export const historyLength = 12;

export function stateOf(conversation: ConversationRow | undefined): DialogueState {
  return { ...emptyState, ...(conversation?.state as Partial<DialogueState> | undefined) };
}

export function turnOf(row: MessageRow): Turn {
  return { role: row.role as Turn["role"], text: row.role === "user" ? row.text : (row.view?.text ?? "") };
}

/** All that a worker needs to answer a run. */
export async function loadRun(context: Context, runId: string): Promise<LoadedRun> {
  return withActor(context, (tx) => readRun(tx, context, runId), { reads: true });
}

async function readRun(tx: Tx, context: Context, runId: string): Promise<LoadedRun> {
  const [run, conversation, texts, preferences] = await Promise.all([
    findRun(tx, runId),
    findConversationOfRun(tx, runId),
    selectMessagesUpToRun(tx, runId, historyLength + 1),
    myPreferences({ ...context, tx }, {}),
  ]);
  if (!run) throw new AppError("not_found", `no run ${runId}`, { reason: "run_not_found" });
  const again = run.attempt > 1;
  const [reply, steps, proposals, changes] = again
    ? await Promise.all([
        findMessage(tx, run.replyId),
        selectSteps(tx, run.id),
        selectProposals(tx, [run.id]),
        changesOfRun(tx, run.id),
      ])
    : [undefined, [], [], []];
  const before = texts.filter((row) => row.id !== run.messageId);
  return {
    run,
    text: texts.at(-1)?.text ?? "",
    unasked: Boolean(texts.at(-1)?.watch),
    state: stateOf(conversation),
    history: before.map(turnOf),
    preferences,
    steps,
    proposals,
    view: run.resume ? (reply?.view ?? null) : null,
    wroteBefore: changes.length > 0,
  };
}
