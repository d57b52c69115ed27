import type { AgentId } from "#agents/contract.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { Place } from "#lib/platform/turnstile.ts";
import type { Spent } from "./budget.ts";
import type { RunEmitter } from "./emitter.ts";
import type { Planner, Turn } from "./turn.ts";

/** What the graph's nodes work with in one attempt of a run; never checkpointed. */
export type RunServices = {
  turn: Turn;
  emitter: RunEmitter;
  requestedAgent: AgentId | null;
  /** An agent speaks by itself: nobody has said the words that are answered. */
  unasked: boolean;
  /** The engine in use; `fallBack` replaces it by the rules for the rest of the turn. */
  planner: Planner;
  fallBack(code: "model_failed" | "model_unavailable"): void;
  signal: AbortSignal;
  spent: Spent;
  attempt: number;
  /** Records written so far, for the undo line. */
  writes: number;
  /** The records that a yes is asked for: from then on they are talked about. */
  askedAbout: FocusRecord[];
  messageId: string;
  /** Whether the message that is answered is stored: nothing is done, and nothing shown, before that is known. */
  stored: Promise<boolean>;
  /** Its place in the line of turns, left before it waits for a model. */
  place?: Place;
};

/** What a node is given besides its state. */
export type NodeConfig = { configurable?: { thread_id?: unknown; run_key?: unknown } };

const active = new Map<string, RunServices>();

/** Keeps the services of one attempt of a run where its graph nodes find them: nodes only get what can be stored. */
export function openServices(key: string, services: RunServices): void {
  active.set(key, services);
}
export function closeServices(key: string): void {
  active.delete(key);
}
/** How many runs this process works on now. */
export const runsAtWork = (): number => active.size;
export function servicesOf(config: NodeConfig): RunServices {
  const key = String(config.configurable?.run_key);
  const services = active.get(key);
  if (!services) throw new Error(`run ${key} has no services in this process`);
  return services;
}
