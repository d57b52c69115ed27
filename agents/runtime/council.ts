import { Annotation, END, Send, START, StateGraph } from "@langchain/langgraph";
import type { AgentId } from "#agents/contract.ts";
import { specialist, specialistInput } from "./specialist.ts";
import type { Contribution } from "./turn.ts";

const CouncilState = Annotation.Root({
  agents: Annotation<AgentId[]>,
  /** One entry a specialist, in the order they finish. */
  contributions: Annotation<Contribution[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
});

/** Several agents at once, each in a graph of its own. */
export function council() {
  return new StateGraph(CouncilState)
    .addNode("specialist", specialist().compile())
    .addConditionalEdges(START, (state) =>
      state.agents.map((agent) => new Send("specialist", specialistInput(agent))),
    )
    .addEdge("specialist", END);
}
