import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayReadCustomers = right("customer.read");
export const mayCreateCustomers = right("customer.create");
export const mayUpdateCustomers = right("customer.update");
export const mayDeleteCustomers = right("customer.delete");
export const mayRestoreCustomers = right("customer.restore");
export const mayEditManyCustomers = right("customer.bulk");
export const mayTransferCustomers = right("customer.transfer");
export const mayMergeCustomers = right("customer.merge");
export const mayReadContacts = right("contact.read");
export const mayCreateContacts = right("contact.create");
export const mayUpdateContacts = right("contact.update");
export const mayDeleteContacts = right("contact.delete");
export const mayRestoreContacts = right("contact.restore");
export const mayEditManyContacts = right("contact.bulk");
export const mayMergeContacts = right("contact.merge");

/** The network joins both: who reads it must be able to read both. */
export function mayReadNetwork(context: Context): void {
  mayReadCustomers(context);
  mayReadContacts(context);
}

/** A customer in a public pool is seen by many and edited by nobody until somebody claims it. */
export function refusePooled(context: Context, row: { poolId: string | null }): void {
  if (row.poolId === null || hasRight(context, "pool.manage")) return;
  throw new AppError("precondition", "the customer is in a pool", { reason: "record_in_pool" });
}
