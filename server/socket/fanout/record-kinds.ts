import { activityRecords, taskRecords } from "#lib/domains/activities/index.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import { productRecords } from "#lib/domains/products/index.ts";
import type { Records } from "#lib/platform/records/define-records.ts";

const all = [
  customerRecords,
  contactRecords,
  leadRecords,
  opportunityRecords,
  productRecords,
  activityRecords,
  taskRecords,
] as unknown as Records[];

/** The kinds of records whose changes screens hear of, by the name that their events have. */
export const recordKinds: ReadonlyMap<string, Records> = new Map(
  all.map((records) => [records.object, records]),
);
