import { Annotation, END, interrupt, START, StateGraph } from "@langchain/langgraph";
import type { AgentId } from "#agents/contract.ts";
import type { ToolCall } from "#agents/tools/tool.ts";
import { act } from "./act.ts";
import type { Contribution } from "./graph.ts";
import { propose } from "./propose.ts";
import { type NodeConfig, servicesOf } from "./run-services.ts";
import { think } from "./think.ts";
import type { FinishedCall } from "./turn.ts";

/** What a person decided on each proposal, by its id. */
export type Decisions = Record<string, "approved" | "rejected" | "expired">;
export type Waiting = { call: ToolCall; proposalId: string };

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

export function specialistInput(agent: AgentId) {
  return { agent, calls: [], waiting: [], decisions: {} };
}

/** Everything before `interrupt` runs again on resume, so this node does nothing else. */
function gate(state: SpecialistStateValue) {
  const decisions = interrupt<string[], Decisions>(state.waiting.map((item) => item.proposalId));
  return { decisions };
}

/** One agent at work: think → (propose → wait for a person) → act → think …, until it answers. */
export function specialist() {
  return new StateGraph(SpecialistState)
    .addNode("think", (state, config: NodeConfig) => think(state, servicesOf(config)))
    .addNode("propose", (state, config: NodeConfig) => propose(state, servicesOf(config)))
    .addNode("gate", gate)
    .addNode("act", (state, config: NodeConfig) => act(state, servicesOf(config)))
    .addEdge(START, "think")
    .addConditionalEdges("think", (state) => {
      if (state.contributions.length > 0) return END;
      return state.waiting.length > 0 ? "propose" : "act";
    })
    .addEdge("propose", "gate")
    .addEdge("gate", "act")
    .addEdge("act", "think")
    .compile();
}
