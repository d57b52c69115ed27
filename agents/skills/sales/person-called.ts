import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { personTitle } from "#lib/language/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** The one at the company whom a name calls, 顾总 or 顾雪玲; nobody where it fits several or none. */
export function personCalled(name: string, brief: RecordBrief | null): RecordDto | undefined {
  const called = personTitle(name);
  const surname = called?.start === 0 ? called.surname : undefined;
  const people = brief?.contacts ?? [];
  const exact = people.find((each) => String(each.name) === name);
  if (exact) return exact;
  const fits = people.filter((each) => surname !== undefined && String(each.name).startsWith(surname));
  if (fits.length <= 1) return fits[0];
  const titled = fits.filter((each) => called && String(each.title ?? each.name).includes(called.title));
  return titled.length === 1 ? titled[0] : undefined;
}
