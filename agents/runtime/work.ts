import type { ToolCall } from "#agents/tools/tool.ts";
import { act } from "./act.ts";
import type { RunServices } from "./run-services.ts";
import type { SpecialistStateValue, Waiting } from "./specialist.ts";
import { think } from "./think.ts";
import type { Contribution, FinishedCall } from "./turn.ts";

/** More thoughts than any turn needs, however much is asked in it; an engine that never comes to an end is ended by it. */
const mostThoughts = 48;

/** What was called and said on the way, and where it led: to an answer, or to calls that wait for a person. */
export type Worked = { done: FinishedCall[]; said: unknown[] } & (
  | { contributions: Contribution[] }
  | { calls: ToolCall[]; waiting: Waiting[] }
);

/** Thinks and acts by turns until there is an answer, or a call that waits for a person. */
export async function work(state: SpecialistStateValue, services: RunServices): Promise<Worked> {
  const done: FinishedCall[] = [];
  const said: unknown[] = [];
  const now = () => ({ ...state, done: [...state.done, ...done], said: [...state.said, ...said] });
  for (let count = 0; count < mostThoughts; count += 1) {
    const thought = await think(now(), services);
    await services.stored;
    services.signal.throwIfAborted();
    if (thought.kind === "answer") return { done, said, contributions: [thought.contribution] };
    said.push(...thought.said);
    const { calls, waiting } = thought;
    if (waiting.length > 0) return { done, said, calls, waiting };
    const acted = await act({ ...now(), calls, waiting, decisions: {} }, services);
    done.push(...acted.done);
  }
  throw new Error(`no answer after ${mostThoughts} thoughts`);
}
