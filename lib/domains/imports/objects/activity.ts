import { logActivityInput, updateActivityInput } from "#lib/domains/activities/contract.ts";
import {
  activityRecords,
  listActivities,
  logActivity,
  updateActivity,
} from "#lib/domains/activities/index.ts";
import { contactRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findCustomers } from "./find-customers.ts";
import { findTitled } from "./find-titled.ts";
import type { ImportObject } from "./import-object.ts";

const titled: Record<string, Records> = {
  contact: contactRecords as unknown as Records,
  lead: leadRecords as unknown as Records,
  opportunity: opportunityRecords as unknown as Records,
};

/** What happened: hung on the records that the file names, at their time or now. */
export const activityImport: ImportObject = {
  object: "activity",
  records: activityRecords as unknown as Records,
  create: logActivityInput,
  set: updateActivityInput.shape.set,
  rights: { create: "activity.create", update: "activity.update", give: "activity.transfer" },
  pooled: false,
  remarks: "body",
  names: { customer: "firm", contact: "person" },
  sure: [],
  keyFields: {},
  optional: ["subject", "at", "kind"],
  defaults: { kind: "note" },
  find: (asking, field, texts) => {
    const records = titled[field];
    if (records) return findTitled(asking, records, texts);
    return findCustomers(asking, texts, { promises: false });
  },
  verbs: {
    create: (context, values) => logActivity(context, values as Parameters<typeof logActivity>[1]),
    update: (context, id, set) => updateActivity(context, { id, set }),
  },
  list: listActivities,
};
