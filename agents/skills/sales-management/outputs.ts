import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { AggregateRow, RecordDto } from "#lib/platform/records/contract.ts";

export type Figures = {
  rows: AggregateRow[];
  names: Record<string, Record<string, string>>;
  unknown: { name: string }[];
};

/** What the call at a place of its skill answered; undefined where it failed. */
function outputAt(done: FinishedCall[], at: number): unknown {
  const call = done[at];
  return call?.outcome.status === "done" ? call.outcome.result.output : undefined;
}

/** The figures of the call at a place. */
export const figuresAt = (done: FinishedCall[], at: number): Figures | undefined =>
  outputAt(done, at) as Figures | undefined;

/** The records that the call at a place listed, and how many there are. */
export const recordsAt = <R extends RecordDto>(
  done: FinishedCall[],
  at: number,
): { total: number; records: R[] } | undefined =>
  outputAt(done, at) as { total: number; records: R[] } | undefined;

/** A figure of the only row of an ungrouped count; 0 where there is none. */
export const figure = (figures: Figures | undefined, name: string): number =>
  Number(figures?.rows[0]?.[name] ?? 0);
