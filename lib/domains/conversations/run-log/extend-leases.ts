import { renewLeases } from "../run-repository.ts";

/** Keeps this worker's runs for `leaseSeconds` more; returns those that were asked to stop. */
export function extendLeases(worker: string, leaseSeconds: number): Promise<string[]> {
  return renewLeases(worker, leaseSeconds);
}
