import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { transferRecords } from "#lib/platform/records/transfer-records.ts";
import { transferCustomersInput } from "../contract.ts";
import { selectOpenOpportunities } from "../customer-repository.ts";
import { placeOf } from "../place-of.ts";
import { mayTransferCustomers } from "../policy.ts";
import { type CustomerRow, customerRecords } from "../records-repository.ts";
import { opportunityRecords } from "../related-repository.ts";

const outOfPool = { poolId: null, pooledAt: null };

/** Gives customers to another person, with their contacts and, unless told otherwise, the open deals of the former owner. */
export const transferCustomers = command({
  name: "customer.transfer",
  input: transferCustomersInput,
  access: mayTransferCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { records, to: userId, reason, withOpportunities } = call.input;
    const to = await placeOf(call.tx, userId);
    const changed = await transferRecords<CustomerRow>(asking, customerRecords, {
      records,
      to,
      reason,
      also: outOfPool,
    });
    const handed = changed.map(({ before }) => ({ customerId: before.id, ownerId: before.ownerId }));
    const deals = withOpportunities ? await selectOpenOpportunities(call.tx, handed) : [];
    const moved = await transferRecords(asking, opportunityRecords, {
      records: deals.map((id) => ({ id })),
      to,
      reason,
    });
    const outcome = outcomeOfMany("customer.transferred", changed as unknown as Changed[]);
    return {
      ...outcome,
      result: { ...outcome.result, opportunities: moved.length },
      changes: [...outcome.changes, ...moved.map(({ change }) => change)],
    };
  },
});
