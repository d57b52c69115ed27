import { type BaseCheckpointSaver, MemorySaver } from "@langchain/langgraph";
import type { AgentId } from "#agents/contract.ts";
import { checkpointer } from "./checkpointer.ts";
import { council } from "./council.ts";
import { specialist } from "./specialist.ts";
import type { Contribution } from "./turn.ts";

export type RunConfig = {
  configurable: { thread_id: string; run_key: string };
  durability: "exit";
};
type RunState = { contributions?: Contribution[]; __interrupt__?: unknown[] };

/** A compiled graph, as far as a run needs it. */
export type RunGraph = {
  invoke(input: unknown, config: RunConfig): Promise<RunState>;
  getState(
    config: RunConfig,
    options: { subgraphs: true },
  ): Promise<{ tasks: { interrupts?: { id?: string }[] }[] }>;
};
/** The ways in which agents work on a run: one alone, or several in council. */
type Ways = { alone: RunGraph; council: RunGraph };
export type RunGraphs = {
  /** For runs that start: their checkpoints are in `memory` until they pause. */
  fresh: Ways;
  memory: MemorySaver;
  /** For runs that go on after a pause, from the database. */
  resumed: Ways;
};

function compile(saver: BaseCheckpointSaver): Ways {
  const kept = { checkpointer: saver };
  const [alone, several] = [specialist().compile(kept), council().compile(kept)];
  return { alone: alone as unknown as RunGraph, council: several as unknown as RunGraph };
}

/** The graph in which these agents work: the first one leads, or all work at once. */
export function graphFor(ways: Ways, { agents, council }: { agents: AgentId[]; council: boolean }): RunGraph {
  return agents.length > 0 && !council ? ways.alone : ways.council;
}

/** Keeps values as they are: in memory they only live as long as the run, and nobody changes them. */
const byReference = {
  dumpsTyped: async (value: unknown) => ["reference", value],
  loadsTyped: async (_type: string, value: unknown) => value,
} as unknown as ConstructorParameters<typeof MemorySaver>[0];

/** The graphs compiled twice, once for each place that their checkpoints may be in; once a process. */
export function compileRunGraphs(): RunGraphs {
  const memory = new MemorySaver(byReference);
  return { fresh: compile(memory), memory, resumed: compile(checkpointer().saver) };
}
