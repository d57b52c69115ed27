import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanPhone } from "#lib/platform/records/clean-text.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { type DuplicateHit, findDuplicatesInput } from "../contract.ts";
import { findHits } from "../find-hits.ts";
import { customerMatchKeys } from "../match-keys.ts";
import { mayCreateCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** The customers of the company that look like the given one: a little of those that the person may not see. */
export const findCustomerDuplicates = query({
  name: "customer.duplicates",
  input: findDuplicatesInput,
  access: mayCreateCustomers,
  run: async ({ input, ...call }): Promise<{ items: DuplicateHit[] }> => {
    const asking = await askRecords(call, "customer");
    const phone = input.phone ? cleanPhone(input.phone) : null;
    const email = input.email?.toLowerCase() ?? null;
    const keys = customerMatchKeys({ name: input.name ?? null, uscc: input.uscc ?? null, phone, email });
    const except = input.except ? [input.except] : [];
    return {
      items: await findHits(asking, customerRecords as unknown as Records, {
        keys,
        except,
        companyName: input.name,
      }),
    };
  },
});
