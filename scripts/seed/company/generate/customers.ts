import type { CompanySize } from "#lib/domains/leads/contract.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { type Day, monthStart } from "../calendar.ts";
import { makePhone, makeUscc } from "../identifiers.ts";
import { type Random, randomOf } from "../random.ts";
import type { Customer } from "../types.ts";
import { allBrands, type Brand } from "../words/brands.ts";
import { allCities, type City } from "../words/cities.ts";
import { industryPacks } from "../words/industries.ts";
import { type IndustryPack, productLines } from "../words/industry-pack.ts";

export type Used = { uscc: Set<string>; phones: Set<string>; brands: Brand[] };
const customerCount = 240;
const groupCount = 12;

const heads: Record<CompanySize, readonly [number, number]> = {
  startup: [8, 19],
  small: [25, 99],
  medium: [100, 480],
  large: [520, 1900],
  enterprise: [2100, 6800],
};
const sizes = [
  ["startup", 2],
  ["small", 26],
  ["medium", 42],
  ["large", 24],
  ["enterprise", 6],
] as const;
const sources = [
  ["referral", 5],
  ["trade_show", 4],
  ["website", 4],
  ["cold_call", 3],
  ["partner", 3],
  ["advertisement", 1],
] as const;

function nameOf(random: Random, city: City, brand: string, ending: string, enterprise: boolean): string {
  if (enterprise)
    return random.pick([`${brand}${ending}股份有限公司`, `${city.province}${brand}${ending}集团有限公司`]);
  return random.weighted([
    [`${city.name}${brand}${ending}有限公司`, 6],
    [`${brand}${ending}（${city.name}）有限公司`, 1.5],
    [`${city.name}市${brand}${ending}有限责任公司`, 1],
    [`${brand}${ending}股份有限公司`, 1],
  ] as const);
}

type Plan = { brand: Brand; pack: IndustryPack; city: City; parent: Customer | null; size: CompanySize };

function makeCustomer(at: number, plan: Plan, today: Day, used: Used): Customer {
  const random = randomOf("customer", at);
  const { brand, pack, city, parent, size } = plan;
  const [ending, english] = random.pick(pack.endings);
  const employees = random.between(...heads[size]);
  const old = random.chance(0.42);
  const two = monthStart(today, -24);
  return {
    key: `customer-${at}`,
    name: nameOf(random, city, brand.name, ending, size === "enterprise"),
    short: brand.name + ending,
    brand: brand.name,
    domain: `${brand.pinyin}-${english}.example`,
    pack,
    city,
    size,
    employees,
    revenue: Math.round((employees * random.between(45, 130)) / 10) * 100_000,
    uscc: makeUscc(random, city.code, used.uscc),
    phone: makePhone(random, used.phones),
    parent,
    status: "prospect",
    source: random.weighted(sources),
    owner: null,
    recycled: null,
    inheritedOn: null,
    created: old ? two - random.between(30, 900) : two + random.below(today - 20 - two),
    legacy:
      old && random.chance(0.8)
        ? [random.weighted(productLines.map((line) => [line, pack.lines[line]] as const))]
        : [],
  };
}

function makeGroup(at: number, today: Day, used: Used, random: Random): Customer[] {
  const brand = used.brands.pop() as Brand;
  const pack = random.pick(industryPacks);
  const city = random.weighted(allCities.map((each) => [each, each.weight] as const));
  const head = makeCustomer(at, { brand, pack, city, parent: null, size: "enterprise" }, today, used);
  const parent = {
    ...head,
    name: `${brand.name}${random.pick(["控股集团有限公司", "集团有限公司", "实业集团有限公司"])}`,
    short: `${brand.name}集团`,
  };
  const members = Array.from({ length: random.between(2, 4) }, (_, each) => {
    const place = random.weighted(
      allCities.map((one) => [one, one.team === city.team ? one.weight * 3 : one.weight] as const),
    );
    return makeCustomer(
      at + 1 + each,
      { brand, pack, city: place, parent, size: random.pick(["medium", "large"] as const) },
      today,
      used,
    );
  });
  return [parent, ...members];
}

/** The companies that are sold to: groups with their subsidiaries first, then the others. Names are nobody's. */
export function generateCustomers(today: Day): { customers: Customer[]; used: Used } {
  const random = randomOf("customers");
  const used: Used = { uscc: new Set(), phones: new Set(), brands: random.shuffled(allBrands) };
  const customers: Customer[] = [];
  for (let group = 0; group < groupCount; group += 1)
    customers.push(...makeGroup(customers.length, today, used, random));
  while (customers.length < customerCount) {
    const plan: Plan = {
      brand: used.brands.pop() as Brand,
      pack: random.weighted(industryPacks.map((pack) => [pack, pack.weight] as const)),
      city: random.weighted(allCities.map((city) => [city, city.weight] as const)),
      parent: null,
      size: random.weighted(sizes),
    };
    customers.push(makeCustomer(customers.length, plan, today, used));
  }
  return { customers: distinct(customers), used };
}

/** Sisters of a group in one trade would look like one company: the place goes into the middle of the name. */
function distinct(customers: Customer[]): Customer[] {
  const known = new Set<string>();
  return customers.map((customer) => {
    const { brand, city, short } = customer;
    const name = known.has(companyKey(customer.name))
      ? `${brand}（${city.name}）${short.slice(brand.length)}有限公司`
      : customer.name;
    known.add(companyKey(name));
    const moved = name !== customer.name;
    return Object.assign(customer, { name, short: moved ? city.name + short : short });
  });
}
