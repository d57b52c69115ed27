import { Annotation, Command, END, interrupt, START, StateGraph } from "@langchain/langgraph";
import type { AgentId } from "#agents/contract.ts";
import type { AskReason } from "#agents/tools/limits.ts";
import type { ToolCall } from "#agents/tools/tool.ts";
import { act } from "./act.ts";
import { propose } from "./propose.ts";
import { type NodeConfig, servicesOf } from "./run-services.ts";
import type { Contribution, FinishedCall } from "./turn.ts";
import { work } from "./work.ts";
import type { RunReason } from "./write-policy.ts";

/** What a person decided on each proposal, by its id. */
export type Decisions = Record<string, "approved" | "rejected" | "expired">;
/** A call that waits for a person, and why. */
export type Waiting = { call: ToolCall; proposalId: string; reason: AskReason | RunReason };

const SpecialistState = Annotation.Root({
  agent: Annotation<AgentId>,
  calls: Annotation<ToolCall[]>,
  /** Calls that wait for a person. */
  waiting: Annotation<Waiting[]>,
  decisions: Annotation<Decisions>,
  /** The model's own messages, plain data. */
  said: Annotation<unknown[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
  done: Annotation<FinishedCall[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
  contributions: Annotation<Contribution[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
});
export type SpecialistStateValue = typeof SpecialistState.State;

/** The state in which an agent begins. */
export function specialistInput(agent: AgentId): SpecialistStateValue {
  return { agent, calls: [], waiting: [], decisions: {}, said: [], done: [], contributions: [] };
}

/** Everything before `interrupt` runs again on resume, so this node does nothing else. */
function gate(state: SpecialistStateValue) {
  // What could not be shown has failed; then nothing is left to wait for.
  if (state.waiting.length === 0) return { decisions: {} };
  const decisions = interrupt<string[], Decisions>(state.waiting.map((item) => item.proposalId));
  return { decisions };
}

/** One node for all of it: nothing between a thought and a free call can pause, and each step of a graph costs. */
async function workOn(state: SpecialistStateValue, config: NodeConfig): Promise<Command> {
  // Worked before the graph was entered, as far as to calls that wait.
  if (state.waiting.length > 0) return new Command({ goto: "propose" });
  const worked = await work(state, servicesOf(config));
  if ("contributions" in worked) return new Command({ update: worked, goto: END });
  return new Command({ update: { ...worked, decisions: {} }, goto: "propose" });
}

/**
 * One agent at work until it answers; calls that wait for a person are shown, decided and run, then it works on.
 * The working node says itself where to go on: an edge with a condition is a step of its own in LangGraph, and steps cost.
 */
export function specialist() {
  return new StateGraph(SpecialistState)
    .addNode("work", workOn, { ends: ["propose", END] })
    .addNode("propose", (state, config: NodeConfig) => propose(state, servicesOf(config)))
    .addNode("gate", gate)
    .addNode("act", (state, config: NodeConfig) => act(state, servicesOf(config)))
    .addEdge(START, "work")
    .addEdge("propose", "gate")
    .addEdge("gate", "act")
    .addEdge("act", "work");
}
