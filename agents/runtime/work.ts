import { Command, END } from "@langchain/langgraph";
import { act } from "./act.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue } from "./specialist.ts";
import { think } from "./think.ts";
import type { FinishedCall } from "./turn.ts";

/** More thoughts than any turn needs; an engine that never comes to an end is ended by it. */
const mostThoughts = 12;

/**
 * Thinks and acts by turns until there is an answer, or a call that waits for a person. One node of the graph, because
 * nothing between a thought and a free call can pause, and each step of a graph costs as much as a small tool.
 */
export async function work(state: SpecialistStateValue, services: RunServices): Promise<Command> {
  const done: FinishedCall[] = [];
  const said: unknown[] = [];
  const now = () => ({ ...state, done: [...state.done, ...done], said: [...state.said, ...said] });
  for (let count = 0; count < mostThoughts; count += 1) {
    const thought = await think(now(), services);
    if (thought.kind === "answer") {
      return new Command({ update: { done, said, contributions: [thought.contribution] }, goto: END });
    }
    said.push(...thought.said);
    const { calls, waiting } = thought;
    if (waiting.length > 0) {
      return new Command({ update: { done, said, calls, waiting, decisions: {} }, goto: "propose" });
    }
    const acted = await act({ ...now(), calls, waiting, decisions: {} }, services);
    done.push(...acted.done);
  }
  throw new Error(`no answer after ${mostThoughts} thoughts`);
}
