import type { Day } from "../calendar.ts";
import { makePhone } from "../identifiers.ts";
import { type Random, randomOf } from "../random.ts";
import type { Contact, Customer, Deal, Part } from "../types.ts";
import type { ProductLine } from "../words/industry-pack.ts";
import { makePersonName, type PersonName } from "../words/person-names.ts";
import type { Used } from "./customers.ts";

const contactCount = 700;
type Post = readonly [title: string, department: string];

const bosses: readonly Post[] = [
  ["总经理", "总经办"],
  ["董事长", "总经办"],
  ["常务副总", "总经办"],
  ["运营副总", "运营中心"],
];
const starters: Record<ProductLine, readonly Post[]> = {
  finance: [
    ["财务总监", "财务部"],
    ["财务经理", "财务部"],
    ["财务部长", "财务部"],
  ],
  crm: [
    ["销售总监", "营销中心"],
    ["市场部经理", "市场部"],
    ["销售部长", "销售部"],
  ],
  wms: [
    ["供应链总监", "供应链中心"],
    ["仓储经理", "仓储部"],
    ["物流部长", "物流部"],
  ],
};
const users: Record<ProductLine, readonly Post[]> = {
  finance: [
    ["会计主管", "财务部"],
    ["成本会计", "财务部"],
    ["资金主管", "财务部"],
  ],
  crm: [
    ["大区经理", "销售部"],
    ["销售内勤主管", "销售部"],
    ["客服主管", "客服部"],
  ],
  wms: [
    ["仓库主管", "仓储部"],
    ["白班班长", "仓储部"],
    ["发货主管", "物流部"],
  ],
};
const others: Record<"finance" | "it" | "buyer", readonly Post[]> = {
  finance: [
    ["财务总监", "财务部"],
    ["财务经理", "财务部"],
    ["财务部长", "财务部"],
  ],
  it: [
    ["信息部经理", "信息部"],
    ["信息中心主任", "信息中心"],
    ["系统工程师", "信息部"],
    ["IT主管", "信息部"],
  ],
  buyer: [
    ["采购经理", "采购部"],
    ["采购主管", "采购部"],
    ["招采主任", "采购部"],
  ],
};
/** Who is got to know first; where finance buys, the starter is from finance already. */
const order: Record<ProductLine, readonly Part[]> = {
  finance: ["business", "boss", "user", "it", "buyer"],
  crm: ["business", "boss", "user", "it", "finance", "buyer"],
  wms: ["business", "boss", "user", "it", "finance", "buyer"],
};
const most = 5;

function postOf(part: Part, line: ProductLine, random: Random): Post {
  if (part === "boss") return random.pick(bosses);
  if (part === "business") return random.pick(starters[line]);
  return random.pick(part === "user" ? users[line] : others[part]);
}

/** How somebody of that title is spoken of. */
export function calledOf(surname: string, title: string): string {
  if (/总经理|董事长|副总|总监|总裁/.test(title)) return `${surname}总`;
  const rank = /(部长|经理|主任|主管|班长|厂长)$/.exec(title)?.[1];
  if (rank) return surname + rank;
  return title.endsWith("会计") ? `${surname}会计` : `${surname}工`;
}

function makeContact(
  at: number,
  customer: Customer,
  part: Part,
  post: Post,
  person: PersonName,
  used: Used,
): Contact {
  const random = randomOf("contact", at);
  const [title, department] = post;
  const phone = makePhone(random, used.phones);
  return {
    ...person,
    key: `contact-${at}`,
    customer,
    part,
    title,
    department,
    called: calledOf(person.surname, title),
    phone,
    landline: random.chance(0.3)
      ? `0${random.pick(["21", "512", "571", "755", "769", "10", "531"])}-${random.between(60_000_000, 88_999_999)}`
      : null,
    email: `${person.pinyin}@${customer.domain}`,
    wechat: random.pick([
      `${person.pinyin}${phone.slice(-4)}`,
      `${person.pinyin}_${random.between(10, 99)}`,
      `wx_${person.pinyin}${random.between(100, 999)}`,
    ]),
    created: customer.created + random.below(20),
    elsewhere: [],
  };
}

function namedApart(random: Random, taken: Set<string>): PersonName {
  for (;;) {
    const person = makePersonName(random);
    // Two of one surname in one company could not be told apart in notes.
    if (taken.has(person.surname)) continue;
    taken.add(person.surname);
    return person;
  }
}

/** How many people are known at each customer: more where more is sold. */
function counts(customers: Customer[], deals: Deal[]): Map<string, number> {
  const per = new Map(customers.map(({ key }) => [key, 2]));
  const busy = [...new Set([...deals].reverse().map(({ customer }) => customer.key))];
  let left = contactCount - customers.length * 2;
  for (let round = 0; left > 0; round += 1) {
    for (const key of round < 4 ? busy : customers.map((each) => each.key)) {
      const now = per.get(key) ?? 0;
      if (left === 0 || now >= most) continue;
      per.set(key, now + 1);
      left -= 1;
    }
  }
  return per;
}

/** Some worked elsewhere before, and some serve a sister company as well. */
function withHistory(contacts: Contact[], customers: Customer[], today: Day): void {
  const random = randomOf("positions");
  for (const contact of random.shuffled(contacts).slice(0, 64)) {
    const customer = random.pick(
      customers
        .filter((each) => each !== contact.customer && each.pack.industry === contact.customer.pack.industry)
        .concat(customers[0] ?? []),
    );
    const to = contact.created - random.between(5, 200);
    contact.elsewhere.push({ customer, title: contact.title, from: to - random.between(300, 1500), to });
  }
  for (const contact of contacts
    .filter(({ customer, part }) => customer.parent && (part === "boss" || part === "finance"))
    .slice(0, 18)) {
    contact.elsewhere.push({
      customer: contact.customer.parent as Customer,
      title: "集团管理委员会委员",
      from: today - random.between(300, 1200),
      to: null,
    });
  }
}

/** The people at the customers. */
export function generateContacts(customers: Customer[], deals: Deal[], used: Used, today: Day): Contact[] {
  const per = counts(customers, deals);
  const lines = new Map([...deals].reverse().map(({ customer, line }) => [customer.key, line]));
  const contacts: Contact[] = [];
  for (const customer of customers) {
    const random = randomOf("people", customer.key);
    const line =
      lines.get(customer.key) ?? customer.legacy[0] ?? random.pick(["finance", "crm", "wms"] as const);
    const surnames = new Set<string>();
    const parts = order[line].slice(0, per.get(customer.key) ?? 2);
    for (const part of parts) {
      const person = namedApart(random, surnames);
      contacts.push(makeContact(contacts.length, customer, part, postOf(part, line, random), person, used));
    }
  }
  withHistory(contacts, customers, today);
  return contacts;
}
