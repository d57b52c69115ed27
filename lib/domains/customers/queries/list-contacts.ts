import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { mayReadContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Contacts in the person's scope by filter, words and order, a page at a time. */
export const listContacts = query({
  name: "contact.list",
  input: recordQuery,
  access: mayReadContacts,
  run: (call) => pageOf(call, contactRecords, call.input),
});
