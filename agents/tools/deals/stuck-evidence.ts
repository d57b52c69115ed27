import { loggedKinds } from "#lib/domains/activities/contract.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { kindOf } from "../records/record-kinds.ts";
import { isNamed } from "../records/record-words.ts";

/** What the records say of why a deal stands still: its company, and what was said last, on it or else anywhere there. */
type StuckEvidence = { customer: RecordDto | null; lastTalk: RecordDto | null };

const most = 5;

async function lastTalk(context: Context, deal: RecordDto, customerId: string | null) {
  if (!hasRight(context, "activity.read")) return null;
  const told = async (object: string, id: string): Promise<RecordDto | undefined> => {
    const { items } = await kindOf("activity").list(context, {
      filter: {
        all: [
          { field: object, op: "eq", value: id },
          { field: "kind", op: "in", value: [...loggedKinds] },
        ],
      },
      sort: [{ field: "at", direction: "desc" }],
      limit: 1,
    });
    return items[0];
  };
  return (
    (await told("opportunity", deal.id)) ?? (customerId ? await told("customer", customerId) : null) ?? null
  );
}

/** The evidence for the first deals of a list, in their order; what the person may not see is left out. */
export async function stuckEvidence(context: Context, deals: readonly RecordDto[]): Promise<StuckEvidence[]> {
  const mayReadCustomer = hasRight(context, "customer.read");
  return Promise.all(
    deals.slice(0, most).map(async (deal) => {
      const customerId = isNamed(deal.customer) ? deal.customer.id : null;
      const [customer, talk] = await Promise.all([
        customerId && mayReadCustomer ? kindOf("customer").get(context, { id: customerId }) : null,
        lastTalk(context, deal, customerId),
      ]);
      return { customer, lastTalk: talk };
    }),
  );
}
