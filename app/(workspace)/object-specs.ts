import { activityFields, taskFields } from "#lib/domains/activities/contract.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { leadFields } from "#lib/domains/leads/contract.ts";
import { opportunityFields } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const bare = (name: string, fields: readonly FieldSpec[]): ObjectSpec => ({ name, fields, relations: [] });

/** The objects that conditions over related records may look into, those that the person may read. */
export function objectSpecs(rights: readonly string[]): ObjectSpec[] {
  const all = [
    customerRecords.spec,
    contactRecords.spec,
    bare("lead", leadFields),
    bare("opportunity", opportunityFields),
    bare("activity", activityFields),
    bare("task", taskFields),
  ];
  return all.filter((spec) => rights.includes(`${spec.name}.read`));
}
