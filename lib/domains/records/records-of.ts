import { activityRecords, taskRecords } from "#lib/domains/activities/index.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import { productRecords } from "#lib/domains/products/index.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { RecordObject } from "./contract.ts";

const kinds = {
  lead: leadRecords,
  customer: customerRecords,
  contact: contactRecords,
  opportunity: opportunityRecords,
  product: productRecords,
  activity: activityRecords,
  task: taskRecords,
} as unknown as Record<RecordObject, Records>;

/** The description of an object. */
export const recordsOf = (object: RecordObject): Records => kinds[object];
