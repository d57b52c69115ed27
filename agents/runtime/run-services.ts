import type { AgentId } from "#agents/contract.ts";
import type { Spent } from "./budget.ts";
import type { RunEmitter } from "./emitter.ts";
import type { Planner, Turn } from "./turn.ts";

/** What the graph's nodes work with in one attempt of a run; never checkpointed. */
export type RunServices = {
  turn: Turn;
  emitter: RunEmitter;
  requestedAgent: AgentId | null;
  /** The engine in use; `fallBack` replaces it by the rules for the rest of the turn. */
  planner: Planner;
  fallBack(code: "model_failed" | "model_unavailable"): void;
  signal: AbortSignal;
  spent: Spent;
  attempt: number;
  /** Records written so far, for the undo line. */
  writes: number;
  messageId: string;
};

const active = new Map<string, RunServices>();

/** Keeps a run's services where its graph nodes find them: nodes only get what can be stored. */
export function openServices(runId: string, services: RunServices): void {
  active.set(runId, services);
}
export function closeServices(runId: string): void {
  active.delete(runId);
}
export function servicesOf(runId: unknown): RunServices {
  const services = active.get(String(runId));
  if (!services) throw new Error(`run ${String(runId)} has no services in this process`);
  return services;
}
