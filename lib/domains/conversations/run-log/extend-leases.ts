import { renewLeases } from "../run-repository.ts";

/** Keeps these of the worker's runs for `leaseSeconds` more; returns those that were asked to stop. */
export function extendLeases(worker: string, leaseSeconds: number, runIds: string[]): Promise<string[]> {
  return renewLeases(worker, leaseSeconds, runIds);
}
