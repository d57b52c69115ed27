import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import { customerOf } from "./link-repository.ts";

export type Links = {
  customerId: string | null;
  contactId: string | null;
  opportunityId: string | null;
  leadId: string | null;
};

/**
 * The customer that follows from a deal or a contact where none is named, so that it stands on the customer's timeline
 * too. The person need not see that customer. Throws `links_disagree` for a deal of another customer.
 */
export async function customerOfLinks(tx: Tx, links: Partial<Links>): Promise<string | null> {
  const { ofDeal, ofContact } = await customerOf(tx, links);
  const { customerId = null } = links;
  if (customerId && ofDeal && customerId !== ofDeal) {
    throw new AppError("invalid", "a deal of another customer", { reason: "links_disagree" });
  }
  return customerId ?? ofDeal ?? (links.leadId ? null : ofContact);
}
