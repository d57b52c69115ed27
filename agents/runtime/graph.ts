import type { BaseCheckpointSaver } from "@langchain/langgraph";
import { Annotation, END, Send, START, StateGraph } from "@langchain/langgraph";
import type { AgentId } from "#agents/contract.ts";
import { chooseAgents } from "./choose-agents.ts";
import { integrate } from "./integrate.ts";
import { type NodeConfig, servicesOf } from "./run-services.ts";
import { specialist, specialistInput } from "./specialist.ts";
import type { FinishedCall, Reply } from "./turn.ts";

export type Contribution = { agent: AgentId; reply: Reply };

const RunState = Annotation.Root({
  agents: Annotation<AgentId[]>,
  /** One entry a specialist, in the order they finish. */
  contributions: Annotation<Contribution[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
  done: Annotation<FinishedCall[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
  reply: Annotation<Reply | null>,
});
export type RunStateValue = typeof RunState.State;

function route(_state: RunStateValue, config: NodeConfig) {
  const services = servicesOf(config);
  const chosen = chooseAgents(services.turn, services.requestedAgent);
  services.emitter.emit({ type: "route", agents: chosen.agents, reason: chosen.reason });
  return { agents: chosen.agents };
}

function respond(state: RunStateValue, config: NodeConfig) {
  const services = servicesOf(config);
  const reply = integrate(state.contributions, services.turn);
  return { reply };
}

/**
 * The run: route → one specialist, or several at once → respond.
 * Nodes find their services by run id; the state holds plain data only, so that it can be checkpointed.
 */
export function compileRunGraph(checkpointer: BaseCheckpointSaver) {
  return new StateGraph(RunState)
    .addNode("route", route)
    .addNode("specialist", specialist())
    .addNode("respond", respond)
    .addEdge(START, "route")
    .addConditionalEdges("route", (state) =>
      state.agents.map((agent) => new Send("specialist", specialistInput(agent))),
    )
    .addEdge("specialist", "respond")
    .addEdge("respond", END)
    .compile({ checkpointer });
}
