import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { type DuplicateHit, findDuplicatesInput } from "../contract.ts";
import { findHits } from "../find-hits.ts";
import { contactMatchKeys } from "../match-keys.ts";
import { mayCreateContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** The contacts of the company that look like the given one: a little of those that the person may not see. */
export const findContactDuplicates = query({
  name: "contact.duplicates",
  input: findDuplicatesInput,
  access: mayCreateContacts,
  run: async ({ input, ...call }): Promise<{ items: DuplicateHit[] }> => {
    const asking = await askRecords(call, "contact");
    const phone = input.phone ? cleanPhone(input.phone) : null;
    const email = input.email?.toLowerCase() ?? null;
    const keys = contactMatchKeys({
      name: input.name ?? null,
      phone,
      email,
      wechat: input.wechat ?? null,
      customerId: input.customer ?? null,
    });
    const except = input.except ? [input.except] : [];
    return { items: await findHits(asking, contactRecords as unknown as Records, { keys, except }) };
  },
});
