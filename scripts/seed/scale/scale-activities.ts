import type { activities } from "#db/schema/activities.ts";
import type { Ground } from "./ground.ts";
import { pickFor } from "./mix.ts";
import {
  activitiesPerCustomer,
  activityTime,
  contactsPerCustomer,
  scaleName,
  sellerOf,
} from "./scale-customers.ts";
import { courseOf, customersPerDeal } from "./scale-deals.ts";

const kinds = ["visit", "call", "call", "meeting", "mail", "note", "wechat", "wechat"] as const;
const words = {
  visit: "拜访",
  call: "电话",
  meeting: "会议",
  mail: "邮件",
  note: "记录",
  wechat: "微信",
} as const;
const results = [
  "对方要看案例",
  "约了下周演示",
  "等内部讨论",
  "价格还要谈",
  "愿意先试一个点",
  "没有明确结论",
] as const;
const lines = ["finance", "crm", "wms"] as const;

/** The timelines: so many for each customer, of its deal once there is one. */
export function* scaleActivities(
  ground: Ground,
  customerCount: number,
): Generator<typeof activities.$inferInsert> {
  for (let customer = 0; customer < customerCount; customer += 1) {
    const { id, teamId, teamPath } = sellerOf(ground, customer);
    const { short, trade, city } = scaleName(customer);
    const deal = customer % customersPerDeal === 0 ? customer / customersPerDeal : null;
    const begun = deal === null ? null : courseOf(ground, deal).created;
    for (let nth = 0; nth < activitiesPerCustomer; nth += 1) {
      const number = customer * activitiesPerCustomer + nth;
      const at = activityTime(ground, customer, nth);
      const kind = pickFor(kinds, number, 50);
      const pain = pickFor(trade.pack.pains[pickFor(lines, number, 51)], number, 52);
      yield {
        id: ground.id("activity", number),
        tenantId: ground.tenantId,
        ownerId: id,
        teamId,
        teamPath,
        subjectOwnerId: id,
        subjectTeamPath: teamPath,
        subjectCollaboratorIds: [id],
        customerId: ground.id("customer", customer),
        contactId: ground.id("contact", customer * contactsPerCustomer + (nth % contactsPerCustomer)),
        opportunityId: deal !== null && begun && at > begun ? ground.id("opportunity", deal) : null,
        kind,
        at,
        subject: `${words[kind]}：${short}`,
        body: `${city.name}${pickFor(trade.pack.places, number, 53)}，${pickFor(trade.pack.volumes, number, 54)}；${pain}。${pickFor(results, number, 55)}。`,
        createdBy: id,
        createdAt: at,
        updatedAt: at,
      };
    }
  }
}
