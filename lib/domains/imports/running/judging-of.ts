import type { Asking } from "#lib/platform/records/asking.ts";
import type { Judging, Seen } from "../evaluating/evaluation.ts";
import { planColumns } from "../evaluating/plan-columns.ts";
import { importSpec } from "../import-fields.ts";
import type { JobRow } from "../job-repository.ts";
import { selectPeople } from "../lookup-repository.ts";
import { importObject } from "../objects/index.ts";

/** What the rows of a job are judged with. */
export async function judgingOf(asking: Asking, job: JobRow, seen: Seen, prior?: Seen): Promise<Judging> {
  const object = importObject(job.object);
  const plan = planColumns(job, importSpec(object, asking.custom ?? []), object.remarks);
  return { job, object, plan, people: await selectPeople(asking.tx), seen, ...(prior && { prior }) };
}
