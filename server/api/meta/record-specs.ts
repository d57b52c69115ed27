import { activityRecords, taskRecords } from "#lib/domains/activities/index.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import { productRecords } from "#lib/domains/products/index.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

/** The kinds of records that the interface tells of, in the order in which they are shown. */
export const recordSpecs: readonly ObjectSpec[] = [
  leadRecords.spec,
  customerRecords.spec,
  contactRecords.spec,
  opportunityRecords.spec,
  productRecords.spec,
  activityRecords.spec,
  taskRecords.spec,
];
