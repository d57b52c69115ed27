import type { ownerChanges } from "#db/schema/owner-changes.ts";
import { momentOf } from "../calendar.ts";
import type { Company } from "../generate-company.ts";
import { randomOf } from "../random.ts";
import type { RowContext } from "./row-context.ts";

type Row = typeof ownerChanges.$inferInsert;
type Change = Pick<Row, "object" | "recordId" | "at"> & {
  from: string | null;
  to: string | null;
  reason: string;
  by: string | null;
};
const handedOver = "郑昊离职交接";
const reasons = ["按地区分配", "轮流分配", "行业经验匹配", "手上线索最少"] as const;
const endOfDay = 18 * 60;

function leadChanges(context: RowContext, { leads }: Company): Change[] {
  return leads
    .filter(({ owner, status }) => owner && status !== "converted")
    .map((lead) => {
      const random = randomOf("assigned", lead.key);
      const at = new Date(lead.created.getTime() + random.between(2, 50) * 60_000);
      return {
        object: "lead",
        recordId: context.leadId(lead),
        at,
        from: null,
        to: lead.owner,
        reason: random.pick(reasons),
        by: "marketing",
      };
    });
}

const dealChanges = (context: RowContext, { deals }: Company): Change[] =>
  deals.flatMap((deal) =>
    deal.previousOwner
      ? {
          object: "opportunity",
          recordId: context.dealId(deal),
          at: momentOf(deal.previousOwner.until, endOfDay),
          from: deal.previousOwner.login,
          to: deal.owner,
          reason: handedOver,
          by: "manager",
        }
      : [],
  );

function customerChanges(context: RowContext, { customers }: Company): Change[] {
  return customers.flatMap(({ inheritedOn, recycled, ...customer }): Change[] => {
    const recordId = context.customerId({ inheritedOn, recycled, ...customer });
    const inherited = inheritedOn && {
      at: momentOf(inheritedOn.on, endOfDay),
      from: inheritedOn.from,
      to: customer.owner,
      reason: handedOver,
      by: "manager",
    };
    const lost = recycled && {
      at: momentOf(recycled.on, 7 * 60),
      from: recycled.from,
      to: null,
      reason: recycled.reason,
      by: null,
    };
    return [inherited, lost].flatMap((each) => (each ? { object: "customer", recordId, ...each } : []));
  });
}

/** Who had what before whom, and why. */
export function ownerChangeRows(context: RowContext, company: Company): Row[] {
  const changes = [leadChanges, dealChanges, customerChanges].flatMap((each) => each(context, company));
  return changes.map(({ object, recordId, at, from, to, reason, by }) => ({
    id: context.id("ownerChange", `${object}/${recordId}/${at.getTime()}`, at),
    tenantId: context.tenantId,
    object,
    recordId,
    fromId: context.maybeUser(from),
    toId: context.maybeUser(to),
    reason,
    by: context.maybeUser(by),
    at,
  }));
}
