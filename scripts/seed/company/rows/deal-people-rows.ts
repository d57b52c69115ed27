import type { risks } from "#db/schema/risks.ts";
import type { stakeholders } from "#db/schema/stakeholders.ts";
import type { StakeholderRole } from "#lib/domains/opportunities/contract.ts";
import { isoDay, workday } from "../calendar.ts";
import type { Deal, Part } from "../types.ts";
import { closedAt } from "./deal-rows.ts";
import type { RowContext } from "./row-context.ts";

const roleOf: Record<Part, StakeholderRole> = {
  boss: "decision_maker",
  finance: "economic_buyer",
  it: "technical_buyer",
  business: "coach",
  user: "user_buyer",
  buyer: "procurement",
};
const influenceOf: Record<Part, number> = { boss: 5, finance: 4, business: 4, it: 3, user: 2, buyer: 2 };

export function stakeholderRows(context: RowContext, deals: Deal[]): (typeof stakeholders.$inferInsert)[] {
  return deals.flatMap((deal) => {
    const createdAt = context.morning(deal.created);
    return deal.stakeholders.map(({ contact, part, stance }) => ({
      id: context.id("stakeholder", `${deal.key}/${contact.key}`, createdAt),
      tenantId: context.tenantId,
      opportunityId: context.dealId(deal),
      contactId: context.contactId(contact),
      role: roleOf[part],
      stance,
      influence: influenceOf[part],
      createdBy: context.userId(deal.owner),
      createdAt,
      updatedAt: createdAt,
    }));
  });
}

export function riskRows(context: RowContext, deals: Deal[]): (typeof risks.$inferInsert)[] {
  return deals.flatMap((deal) => {
    const createdAt = context.morning(deal.visits.at(-1)?.from ?? deal.created);
    const ended = closedAt(deal);
    return deal.risks.map(({ kind, level, title, mitigation, note }, at) => ({
      id: context.id("risk", `${deal.key}/${at}`, createdAt),
      tenantId: context.tenantId,
      opportunityId: context.dealId(deal),
      kind,
      level,
      title,
      note,
      mitigation,
      status: ended ? ("closed" as const) : ("open" as const),
      ownerId: context.userId(deal.owner),
      dueOn: ended ? null : isoDay(workday(context.today + 7)),
      closedAt: ended,
      createdBy: context.userId(deal.owner),
      createdAt,
      updatedAt: ended ?? createdAt,
    }));
  });
}
