import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contacts } from "#db/schema/contacts.ts";
import { opportunities } from "#db/schema/opportunities.ts";

/** Whose customer a deal or a contact belongs to, as far as the person sees the deal or the contact. */
export async function customerOf(
  tx: Tx,
  { opportunityId, contactId }: { opportunityId?: string | null; contactId?: string | null },
): Promise<{ ofDeal: string | null; ofContact: string | null }> {
  const [deals, people] = await Promise.all([
    opportunityId
      ? tx
          .select({ id: opportunities.customerId })
          .from(opportunities)
          .where(eq(opportunities.id, opportunityId))
      : [],
    contactId ? tx.select({ id: contacts.customerId }).from(contacts).where(eq(contacts.id, contactId)) : [],
  ]);
  return { ofDeal: deals[0]?.id ?? null, ofContact: people[0]?.id ?? null };
}
