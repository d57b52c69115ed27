import { abandonRunRow } from "../run-repository.ts";

/** Ends a run that nobody can answer any more: its person has been deactivated. */
export function abandonRun(runId: string, attempt: number): Promise<void> {
  return abandonRunRow(runId, attempt);
}
