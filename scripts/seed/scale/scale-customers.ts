import type { contactPositions } from "#db/schema/contact-positions.ts";
import type { contacts } from "#db/schema/contacts.ts";
import type { customers } from "#db/schema/customers.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { makeUscc } from "../company/identifiers.ts";
import { randomOf } from "../company/random.ts";
import { allBrands } from "../company/words/brands.ts";
import { allCities } from "../company/words/cities.ts";
import { industryPacks } from "../company/words/industries.ts";
import { makePersonName } from "../company/words/person-names.ts";
import type { Ground, Seller } from "./ground.ts";
import { mix, pickFor } from "./mix.ts";

export const contactsPerCustomer = 3;
export const activitiesPerCustomer = 10;
const dayMs = 86_400_000;
const spanMs = 730 * dayMs;
const endings = industryPacks.flatMap((pack) =>
  pack.endings.map(([ending, english]) => ({ pack, ending, english })),
);
const sizes = ["small", "small", "medium", "medium", "large", "enterprise"] as const;
const statuses = ["prospect", "qualified", "customer", "inactive"] as const;
const sources = ["website", "referral", "trade_show", "cold_call", "partner"] as const;
const posts = [
  ["总经理", "总经办"],
  ["财务经理", "财务部"],
  ["信息部经理", "信息部"],
  ["采购经理", "采购部"],
  ["仓储经理", "仓储部"],
] as const;
const extra = [..."安博诚达恩方光海恒华嘉金凯朗明宁鹏启瑞盛泰文信雅远泽志卓"];

export const sellerOf = (ground: Ground, customer: number): Seller => pickFor(ground.sellers, customer, 1);

/** A brand, trade and place that no other number has. */
export function scaleName(customer: number): {
  name: string;
  short: string;
  domain: string;
  trade: (typeof endings)[number];
  city: (typeof allCities)[number];
} {
  const brand = allBrands[customer % allBrands.length];
  const third = extra[Math.floor(customer / allBrands.length) % extra.length] ?? "安";
  const trade =
    endings[(customer + Math.floor(customer / (allBrands.length * extra.length)) * 7) % endings.length];
  if (!brand || !trade) throw new Error("no words for a name");
  const city = pickFor(allCities, customer, 2);
  const short = brand.name + third + trade.ending;
  return {
    name: `${city.name}${short}有限公司`,
    short,
    domain: `${brand.pinyin}${customer}-${trade.english}.example`,
    trade,
    city,
  };
}

export const createdOf = (ground: Ground, customer: number): Date =>
  new Date(ground.until.getTime() - (mix(customer, 3) / 2 ** 32) * spanMs - dayMs);

/** When the n-th thing happened with a customer: later ones are more recent. */
export function activityTime(ground: Ground, customer: number, nth: number): Date {
  const created = createdOf(ground, customer).getTime();
  const share = (nth + (mix(customer, 40 + nth) % 1000) / 1000) / activitiesPerCustomer;
  return new Date(Math.floor(created + (ground.until.getTime() - created) * share));
}
const lastActivity = (ground: Ground, customer: number): Date =>
  activityTime(ground, customer, activitiesPerCustomer - 1);

const owned = (ground: Ground, customer: number) => {
  const { id, teamId, teamPath } = sellerOf(ground, customer);
  return { tenantId: ground.tenantId, ownerId: id, teamId, teamPath, createdBy: id };
};

export function* scaleCustomers(ground: Ground, count: number): Generator<typeof customers.$inferInsert> {
  const codes = randomOf("scale-uscc", ground.tenantId);
  const used = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const { name, short, domain, trade, city } = scaleName(at);
    const employees = 10 + (mix(at, 4) % 3000);
    const createdAt = createdOf(ground, at);
    used.clear();
    yield {
      id: ground.id("customer", at),
      ...owned(ground, at),
      name,
      nameKey: companyKey(name),
      shortName: short,
      uscc: makeUscc(codes, city.code, used),
      status: pickFor(statuses, at, 5),
      level: pickFor(["a", "b", "c", "d"] as const, at, 6),
      source: pickFor(sources, at, 7),
      industry: trade.pack.industry,
      size: pickFor(sizes, at, 8),
      employees,
      annualRevenue: employees * (40 + (mix(at, 9) % 90)) * 10_000,
      region: city.province,
      city: city.name,
      website: `https://www.${domain}`,
      phone: `13${String((at * 7_919 + 100_000_007) % 1_000_000_000).padStart(9, "0")}`,
      lastActivityAt: lastActivity(ground, at),
      createdAt,
      updatedAt: lastActivity(ground, at),
    };
  }
}

export function* scaleContacts(
  ground: Ground,
  customerCount: number,
): Generator<typeof contacts.$inferInsert> {
  const random = randomOf("scale-contacts");
  for (let at = 0; at < customerCount * contactsPerCustomer; at += 1) {
    const customer = Math.floor(at / contactsPerCustomer);
    const person = makePersonName(random);
    const [title, department] = pickFor(posts, at, 10);
    const createdAt = createdOf(ground, customer);
    yield {
      id: ground.id("contact", at),
      ...owned(ground, customer),
      customerId: ground.id("customer", customer),
      name: person.name,
      surname: person.surname,
      gender: person.female ? "female" : "male",
      title,
      department,
      phone: `13${String((at * 104_729 + 500_000_009) % 1_000_000_000).padStart(9, "0")}`,
      email: `${person.pinyin}${at}@${scaleName(customer).domain}`,
      wechat: `${person.pinyin}${at}`,
      source: pickFor(sources, customer, 7),
      lastActivityAt: lastActivity(ground, customer),
      createdAt,
      updatedAt: createdAt,
    };
  }
}

export function* scalePositions(
  ground: Ground,
  customerCount: number,
): Generator<typeof contactPositions.$inferInsert> {
  for (let at = 0; at < customerCount * contactsPerCustomer; at += 1) {
    const customer = Math.floor(at / contactsPerCustomer);
    const [title, department] = pickFor(posts, at, 10);
    const createdAt = createdOf(ground, customer);
    yield {
      id: ground.id("position", at),
      tenantId: ground.tenantId,
      contactId: ground.id("contact", at),
      customerId: ground.id("customer", customer),
      title,
      department,
      main: true,
      createdBy: sellerOf(ground, customer).id,
      createdAt,
      updatedAt: createdAt,
    };
  }
}
