import type { customers } from "#db/schema/customers.ts";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { isoDay, monthStart } from "../calendar.ts";
import { groupBy } from "../group-by.ts";
import { randomOf } from "../random.ts";
import type { Customer, Deal } from "../types.ts";
import { type PooledTeam, pooledTeamOf, poolId } from "./pool-rows.ts";
import type { RowContext } from "./row-context.ts";
import type { Touches } from "./touch-times.ts";

const streets = ["科技路", "工业大道", "创新街", "兴业路", "滨江路", "开发大道", "望海路", "经三路"];

function levelOf({ size, status }: Customer): "a" | "b" | "c" | "d" {
  if (size === "enterprise" || (size === "large" && status === "customer")) return "a";
  if (size === "large" || status === "customer") return "b";
  return size === "medium" ? "c" : "d";
}

/** What is known of how the company buys, from its deals. */
function profileOf(context: RowContext, customer: Customer, deals: Deal[]): CustomerProfile {
  const latest = deals.at(-1);
  if (!latest) return {};
  const random = randomOf("profile", customer.key);
  const won = deals.find(({ outcome }) => outcome === "won");
  const quick = won?.closed && won.closed - won.created < 45;
  const byPrice = deals.some(({ reason }) => reason?.code === "price");
  const strong = latest.stakeholders.filter(({ part }) => part === "boss" || part === "business");
  return {
    decisionStyle: byPrice
      ? "by_price"
      : quick
        ? "fast"
        : random.pick(["careful", "by_committee", "top_down", "by_relation"] as const),
    preference: random.pick(["先发资料再电话", "喜欢当面谈", "微信联系最快", "要书面答复，留底"]),
    priorities: random.shuffled(["上线快", "数据准", "价格可控", "一线好用", "安全合规"]).slice(0, 2),
    painPoints: customer.pack.pains[latest.line].slice(0, 2),
    budget: {
      amount: Math.round(latest.amount / 10_000) * 10_000,
      text: `${Math.round(latest.amount / 10_000)}万上下`,
    },
    timeline: { to: isoDay(latest.expectedClose) },
    influencers: strong.map(({ contact, stance }) => ({
      contactId: context.contactId(contact),
      name: contact.name,
      note: stance === "champion" ? "支持我们" : "要多走动",
    })),
  };
}

function customerRow(
  context: RowContext,
  customer: Customer,
  deals: Deal[],
  touches: Touches,
): typeof customers.$inferInsert {
  const random = randomOf("address", customer.key);
  const createdAt = context.morning(customer.created);
  const firstWon = deals.find(({ outcome }) => outcome === "won")?.closed;
  const pool: PooledTeam = pooledTeamOf(customer.city.team);
  const place = context.team(pool);
  const whose = customer.owner
    ? context.owned(customer.owner)
    : { tenantId: context.tenantId, ownerId: null, teamId: place.id, teamPath: place.path };
  const since = customer.legacy.length > 0 ? customer.created + 60 : firstWon;
  return {
    id: context.customerId(customer),
    ...whose,
    poolId: customer.recycled ? poolId(context, "customer", pool) : null,
    pooledAt: customer.recycled ? context.morning(customer.recycled.on) : null,
    collaboratorIds: customer.status === "customer" ? [context.userId(random.pick(["csm", "yexin"]))] : [],
    name: customer.name,
    nameKey: companyKey(customer.name),
    shortName: customer.short,
    uscc: customer.uscc,
    parentId: customer.parent ? context.customerId(customer.parent) : null,
    status: customer.status,
    level: levelOf(customer),
    source: customer.source,
    industry: customer.pack.industry,
    size: customer.size,
    employees: customer.employees,
    annualRevenue: customer.revenue,
    foundedOn: isoDay(monthStart(context.today, -random.between(40, 330)) + random.below(28)),
    region: customer.city.province,
    city: customer.city.name,
    address: `${customer.city.name}市${random.pick(streets)}${random.between(6, 988)}号`,
    website: `https://www.${customer.domain}`,
    phone: customer.phone,
    email: `info@${customer.domain}`,
    description: `${customer.pack.industry}企业，${random.pick(customer.pack.volumes)}。`,
    profile: profileOf(context, customer, deals),
    customerSince:
      customer.status === "customer" || customer.status === "churned"
        ? since === undefined || since === null
          ? null
          : isoDay(since)
        : null,
    lastActivityAt: touches.last.get(customer.key) ?? null,
    nextActivityAt: touches.next.get(customer.key) ?? null,
    createdBy: context.userId(customer.owner ?? customer.recycled?.from ?? "marketing"),
    createdAt,
    updatedAt: touches.last.get(customer.key) ?? createdAt,
  };
}

export function customerRows(
  context: RowContext,
  all: Customer[],
  deals: Deal[],
  touches: Touches,
): (typeof customers.$inferInsert)[] {
  const byCustomer = groupBy(
    deals.toSorted((left, right) => left.created - right.created),
    ({ customer }) => customer,
  );
  return all.map((customer) => customerRow(context, customer, byCustomer.get(customer) ?? [], touches));
}
