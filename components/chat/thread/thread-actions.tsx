"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import type { AgentId } from "#agents/contract.ts";
import type { Ack } from "#lib/realtime/contract.ts";
import type { ThreadStore } from "#lib/realtime/thread-store.ts";
import { decideProposal, retryRun, sendMessage, stopRun, undoRun } from "#lib/realtime/threads.ts";

export type ThreadActions = {
  send: (text: string, agent?: AgentId) => void;
  retry: (runId: string, agent?: AgentId) => Promise<Ack<unknown>>;
  undo: (runId: string) => Promise<Ack<{ reverted: number }>>;
  stop: (runId: string) => Promise<Ack<unknown>>;
  decide: (proposalId: string, decision: "approve" | "reject") => Promise<Ack<{ status: string }>>;
};

const Actions = createContext<ThreadActions | null>(null);

/** What cards and messages may do; they never see the socket. */
export function ThreadActionsProvider({ store, children }: { store: ThreadStore; children: ReactNode }) {
  const actions = useMemo<ThreadActions>(
    () => ({
      send: (text, agent) => sendMessage(store, { text, ...(agent ? { agent } : {}) }),
      retry: (runId, agent) => retryRun(store, runId, agent),
      undo: (runId) => undoRun(store, runId),
      stop: stopRun,
      decide: decideProposal,
    }),
    [store],
  );
  return <Actions value={actions}>{children}</Actions>;
}

export function useThreadActions(): ThreadActions {
  const actions = use(Actions);
  if (!actions) throw new Error("useThreadActions outside of a thread");
  return actions;
}
