import type { LeadFacts, LeadSource } from "#lib/domains/leads/contract.ts";
import { type Day, isHoliday, isoDay, momentOf, pressOf, quarterStart } from "../calendar.ts";
import { makePhone } from "../identifiers.ts";
import { repsOf } from "../people.ts";
import { type Random, randomOf } from "../random.ts";
import type { Contact, Customer, Deal, Lead } from "../types.ts";
import type { Brand } from "../words/brands.ts";
import { allCities } from "../words/cities.ts";
import { industryPacks } from "../words/industries.ts";
import type { ProductLine } from "../words/industry-pack.ts";
import { makePersonName } from "../words/person-names.ts";
import { calledOf } from "./contacts.ts";
import type { Used } from "./customers.ts";

/** Besides the fifteen that are written by hand in `demo-leads.ts`. */
const leadCount = 485;
const convertedCount = 118;
const unworkedCount = 12;

const sources: readonly (readonly [LeadSource, number])[] = [
  ["website", 7],
  ["referral", 4],
  ["cold_call", 3],
  ["advertisement", 3],
  ["social_media", 3],
  ["partner", 2],
  ["email_campaign", 2],
];
const needs: Record<ProductLine, readonly string[]> = {
  finance: ["财务软件", "集团合并报表", "费用报销系统", "业财一体化"],
  crm: ["CRM系统", "销售管理系统", "客户服务工单", "营销自动化"],
  wms: ["WMS仓储系统", "批次追溯", "多仓库存管理", "立库对接"],
};
const titles = [
  "总经理",
  "信息部经理",
  "财务经理",
  "采购经理",
  "仓储经理",
  "销售总监",
  "行政主管",
  "厂长",
] as const;
const whens = [
  ["这个月", 20],
  ["下个月", 40],
  ["三个月内", 85],
  ["半年内", 170],
  ["年底前", 120],
  ["明年", 300],
] as const;

/** Two trade shows a year bring leads in heaps. */
function showDay(random: Random, today: Day): Day {
  const spring = quarterStart(today, -random.pick([1, 2, 3, 4, 5, 6, 7]));
  return spring + 66 + random.below(3);
}

function createdDay(source: LeadSource, today: Day, random: Random): Day {
  if (source === "trade_show") return showDay(random, today);
  for (;;) {
    // More lately: the company advertises more than two years ago.
    const day = today - 1 - Math.floor(728 * random.next() ** 1.35);
    if (!isHoliday(day) && random.chance(pressOf(day) / 2)) return day;
  }
}

function factsOf(
  random: Random,
  brand: Brand,
  created: Day,
  used: Used,
  hot: boolean,
): { facts: LeadFacts; team: Lead["team"] } {
  const pack = random.weighted(industryPacks.map((each) => [each, each.weight] as const));
  const city = random.weighted(allCities.map((each) => [each, each.weight] as const));
  const person = makePersonName(random);
  const [ending] = random.pick(pack.endings);
  const title = hot ? "总经理" : random.pick(titles);
  const employees = hot ? random.between(620, 1800) : Math.round(20 * 1.35 ** random.between(0, 15));
  const [timelineText, days] = random.pick(whens);
  const line = random.weighted(
    (["finance", "crm", "wms"] as const).map((each) => [each, pack.lines[each]] as const),
  );
  const known = hot || random.chance(0.72);
  const facts: LeadFacts = {
    contactName: random.chance(0.55) ? person.name : calledOf(person.surname, title),
    contactSurname: person.surname,
    ...((hot || random.chance(0.85)) && { contactTitle: title }),
    ...((hot || random.chance(0.88)) && { contactPhone: makePhone(random, used.phones) }),
    ...(random.chance(0.3) && { contactEmail: `${person.pinyin}@${brand.pinyin}.example` }),
    ...(random.chance(0.35) && { contactWechat: `${person.pinyin}${random.between(100, 999)}` }),
    companyName: `${random.chance(0.7) ? city.name : ""}${brand.name}${ending}有限公司`,
    companySize:
      employees < 20
        ? "startup"
        : employees < 100
          ? "small"
          : employees < 500
            ? "medium"
            : employees < 2000
              ? "large"
              : "enterprise",
    employees,
    industry: pack.industry,
    region: city.name,
    need: random.pick(needs[line]),
    ...(known && { budgetAmount: hot ? random.between(12, 26) * 100_000 : random.between(4, 120) * 10_000 }),
    ...((hot || random.chance(0.7)) && {
      timelineText: hot ? "下个月" : timelineText,
      timelineTo: isoDay(created + (hot ? 45 : days)),
    }),
  };
  return { facts, team: city.team };
}

/** How far a lead of that age has come; nobody has called the hot ones. */
function progress(age: number, random: Random): Pick<Lead, "status"> & { pooled: boolean } {
  const [status, pooled] =
    age > 60
      ? random.weighted([
          [["lost", false], 62],
          [["qualified", false], 12],
          [["contacted", false], 10],
          [["new", true], 16],
        ] as const)
      : age > 14
        ? random.weighted([
            [["lost", false], 16],
            [["qualified", false], 26],
            [["contacted", false], 36],
            [["new", false], 10],
            [["new", true], 12],
          ] as const)
        : random.weighted([
            [["new", false], 50],
            [["contacted", false], 38],
            [["qualified", false], 12],
          ] as const);
  return { status, pooled };
}

const lostCodes = [
  ["not_fit", "需求不匹配"],
  ["unreachable", "联系不上"],
  ["bought_elsewhere", "已选其他厂商"],
] as const;

function freshLead(at: number, today: Day, used: Used): Lead {
  const random = randomOf("lead", at);
  const unworked = at < unworkedCount;
  const source = random.weighted([...sources, ["trade_show", 4] as const]);
  const created = unworked ? today - 3 - (at % 7) : createdDay(source, today, random);
  const { facts, team } = factsOf(random, used.brands.pop() as Brand, created, used, unworked);
  const { status, pooled } = unworked
    ? { status: "new" as const, pooled: false }
    : progress(today - created, random);
  const reps = repsOf(team).filter(({ left }) => !left);
  const owner = pooled ? null : random.pick(reps).login;
  const [code, note] = random.pick(lostCodes);
  const on = Math.min(today - 1, created + random.between(4, 40));
  return {
    key: `lead-${at}`,
    facts,
    source: source === "trade_show" && unworked ? "website" : source,
    status,
    team,
    owner: status === "new" && !unworked && today - created < 4 && random.chance(0.5) ? null : owner,
    created: momentOf(created, random.between(8 * 60, 16 * 60)),
    pooled: pooled ? { on: Math.min(today - 1, created + 30), reason: "30 天未跟进" } : null,
    converted: null,
    lost: status === "lost" ? { on, code, note } : null,
    unworked,
  };
}

/** The lead that a deal grew from. */
function leadOf(deal: Deal, contact: Contact, at: number): Lead {
  const random = randomOf("converted", deal.key);
  const { customer } = deal;
  const source = customer.source;
  return {
    key: `lead-${at}`,
    facts: {
      contactName: contact.name,
      contactSurname: contact.surname,
      contactTitle: contact.title,
      contactPhone: contact.phone,
      companyName: customer.name,
      companySize: customer.size,
      employees: customer.employees,
      industry: customer.pack.industry,
      region: customer.city.name,
      need: random.pick(needs[deal.line]),
      budgetAmount: Math.round((deal.amount * (0.8 + random.next() * 0.3)) / 10_000) * 10_000,
      timelineText: "半年内",
      timelineTo: isoDay(deal.created + 150),
    },
    source,
    status: "converted",
    team: deal.team,
    owner: deal.previousOwner?.login ?? deal.owner,
    created: momentOf(deal.created - random.between(4, 21), random.between(8 * 60, 16 * 60)),
    pooled: null,
    converted: { on: deal.created, customer, contact, deal },
    lost: null,
    unworked: false,
  };
}

/** Those who may buy: some became deals, most did not, some nobody has called yet. */
export function generateLeads(deals: Deal[], contacts: Contact[], used: Used, today: Day): Lead[] {
  const first = new Map(
    contacts.filter(({ part }) => part === "business").map((each) => [each.customer.key, each]),
  );
  const known = new Set<Customer>();
  const grown = deals.filter(({ pipeline, customer, created }) => {
    if (
      pipeline !== "new_business" ||
      known.has(customer) ||
      customer.legacy.length > 0 ||
      created < today - 725
    )
      return false;
    known.add(customer);
    return true;
  });
  const converted = randomOf("grown").shuffled(grown).slice(0, convertedCount);
  const fresh = Array.from({ length: leadCount - converted.length }, (_, at) => freshLead(at, today, used));
  return [
    ...fresh,
    ...converted.map((deal, at) => leadOf(deal, first.get(deal.customer.key) as Contact, fresh.length + at)),
  ];
}
