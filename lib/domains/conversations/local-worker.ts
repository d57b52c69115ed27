import type { Principal } from "#lib/platform/context.ts";
import type { ClaimedRun } from "./run-log/claim-run.ts";
import type { LoadedRun } from "./run-log/load-run.ts";

/** A run that this process has stored under its own lease, with all that its answer needs. */
export type OwnRun = {
  claimed: ClaimedRun;
  person: Principal;
  loaded: LoadedRun;
  /** Whether its message is stored, known a moment after the start: nothing of the run may be seen before. */
  committed: Promise<boolean>;
};
export type LocalWorker = {
  id: string;
  leaseSeconds: number;
  hasRoom(): boolean;
  start(run: OwnRun): void;
};

let worker: LocalWorker | undefined;

/** Names the worker of this process: a run that is stored here is its own from the start, without a claim or a look. */
export function setLocalWorker(next: LocalWorker | undefined): void {
  worker = next;
}

/** The worker of this process if it can take one more run now. */
export function readyWorker(): LocalWorker | undefined {
  return worker?.hasRoom() ? worker : undefined;
}
