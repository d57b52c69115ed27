import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Counts and sums over contacts, with the names of people and records that groups are called by. */
export const aggregateContacts = query({
  name: "contact.aggregate",
  input: aggregateQuery,
  access: mayReadContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const items = await aggregateRecords(asking, contactRecords, call.input);
    return { items, names: await namesOfGroups(asking, contactRecords, call.input.groupBy, items) };
  },
});
