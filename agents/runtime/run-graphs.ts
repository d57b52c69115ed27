import { MemorySaver } from "@langchain/langgraph";
import { checkpointer } from "./checkpointer.ts";
import { compileRunGraph } from "./graph.ts";

export type RunGraph = ReturnType<typeof compileRunGraph>;
export type RunGraphs = {
  /** For runs that start: their checkpoints are in `memory` until they pause. */
  fresh: RunGraph;
  memory: MemorySaver;
  /** For runs that go on after a pause, from the database. */
  resumed: RunGraph;
};

/** Keeps values as they are: in memory they only live as long as the run, and nobody changes them. */
const byReference = {
  dumpsTyped: async (value: unknown) => ["reference", value],
  loadsTyped: async (_type: string, value: unknown) => value,
} as unknown as ConstructorParameters<typeof MemorySaver>[0];

/** The graph compiled twice, once for each place that its checkpoints may be in; once a process. */
export function compileRunGraphs(): RunGraphs {
  const memory = new MemorySaver(byReference);
  return { fresh: compileRunGraph(memory), memory, resumed: compileRunGraph(checkpointer().saver) };
}
