import { type Day, spokenDate } from "../calendar.ts";
import { lineNames, productByCode, products, rivals } from "../products.ts";
import { type Random, randomOf } from "../random.ts";
import type { Contact, Customer, Deal, Part } from "../types.ts";
import { complaints } from "../words/complaints.ts";
import type { ProductLine } from "../words/industry-pack.ts";

export type Facts = Record<string, string>;

/** 86.4万; from a hundred million on 6.85亿. */
export const spokenAmount = (yuan: number): string =>
  yuan >= 1e8 ? `${Math.round(yuan / 1e6) / 100}亿` : `${Math.round(yuan / 1000) / 10}万`;

const unknown: Record<Part, string> = {
  boss: "他们老板",
  business: "联系人",
  finance: "财务同事",
  it: "信息部同事",
  user: "现场主管",
  buyer: "采购同事",
};

/** The people of a customer as they are spoken of; who is not known yet is named by the post. */
export function peopleFacts(contacts: Contact[]): Facts {
  const find = (part: Part) => contacts.find((each) => each.part === part);
  const called = (part: Part) => find(part)?.called ?? unknown[part];
  const money =
    find("finance") ??
    contacts.find(({ part, department }) => part === "business" && department === "财务部");
  return {
    boss: called("boss"),
    business: called("business"),
    fin: money?.called ?? unknown.finance,
    it: called("it"),
    user: called("user"),
    buyer: called("buyer"),
  };
}

const metrics: Record<ProductLine, (random: Random) => string> = {
  finance: (random) =>
    random.pick([
      `月结从${random.between(10, 16)}天缩到${random.between(4, 7)}天`,
      `对账差异从每月${random.between(40, 90)}条降到${random.between(3, 9)}条`,
      `报销平均到账从${random.between(9, 15)}天降到${random.between(2, 4)}天`,
    ]),
  crm: (random) =>
    random.pick([
      `每周跟进记录从${random.between(20, 50)}条涨到${random.between(150, 320)}条`,
      `线索首呼时间从${random.between(20, 40)}小时缩到${random.between(2, 5)}小时`,
      `报价周期从${random.between(5, 8)}天缩到${random.between(1, 2)}天`,
    ]),
  wms: (random) =>
    random.pick([
      `账实相符率从${random.between(91, 95)}.${random.below(10)}%提到99.${random.between(1, 8)}%`,
      `人均拣货从${random.between(380, 520)}行提到${random.between(700, 980)}行`,
      `盘点停产从${random.between(2, 3)}天降到半天`,
    ]),
};

function scopeOf(deal: Deal, random: Random): string {
  const base = deal.items.find(({ product }) => productByCode(product).kind === "base");
  if (deal.line === "crm") return `${base?.quantity ?? 50}个席位`;
  if (deal.line === "wms") return `${base?.quantity ?? 1}个仓`;
  return base?.product === "FIN-GRP" ? `${random.between(11, 24)}家法人` : `${random.between(1, 6)}家法人`;
}

/** What a customer's trade gives to talk about, for one line. */
export function tradeFacts(customer: Customer, line: ProductLine, random: Random): Facts {
  const { pack } = customer;
  const [pain = "", pain2 = ""] = random.shuffled(pack.pains[line]);
  const modules = products.filter((each) => each.line === line && each.kind === "module");
  return {
    customer: customer.short,
    city: customer.city.name,
    product: lineNames[line],
    pain,
    pain2,
    wish: random.pick(pack.wishes),
    module: random.pick(modules).name,
    metric: metrics[line](random),
  };
}

const foldNames = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
function foldOf(deal: Deal): string {
  const list = deal.items.reduce((sum, item) => sum + item.quantity * item.listPrice, 0);
  const share = Math.round((deal.amount / list) * 100);
  if (share >= 99) return "不打折";
  const [tens = 9, ones = 0] = [Math.floor(share / 10), share % 10];
  return `${foldNames[tens] ?? "九"}${foldNames[ones] ?? ""}折`;
}

/** All that stays the same through the talk about one deal. */
export function dealFacts(deal: Deal, contacts: Contact[], reference: string): Facts {
  const random = randomOf("facts", deal.key);
  const rival = rivals.find(({ name }) => name === deal.rival);
  const list = deal.items.reduce((sum, item) => sum + item.quantity * item.listPrice, 0);
  const guess = random.pick(rivals.filter(({ lines }) => lines.includes(deal.line)));
  return {
    ...tradeFacts(deal.customer, deal.line, random),
    ...peopleFacts(contacts),
    topicCare: random.pick(complaints[deal.line]),
    scope: scopeOf(deal, random),
    amount: spokenAmount(deal.amount),
    offer:
      list === deal.amount
        ? `按目录价${spokenAmount(list)}执行`
        : `目录价${spokenAmount(list)}，本次优惠后${spokenAmount(deal.amount)}`,
    revised:
      list === deal.amount
        ? `总价维持${spokenAmount(list)}`
        : `${spokenAmount(list)}调整为${spokenAmount(deal.amount)}`,
    days: String(deal.items.find(({ product }) => product === "SVC-IMPL")?.quantity ?? 30),
    pilot: random.pick(deal.customer.pack.places),
    list: spokenAmount(list),
    cut: foldOf(deal),
    budget: `${Math.max(3, Math.round((deal.amount * (0.82 + random.next() * 0.25)) / 50_000) * 5)}万`,
    deadline: deadlineOf(deal.closed ?? deal.expectedClose, random),
    rival: rival?.name ?? guess.name,
    rivalStrength: random.pick((rival ?? guess).strengths.split("，")),
    rivalWeak: random.pick((rival ?? guess).weaknesses.split("，")),
    rivalPrice: spokenAmount(rivalPriceOf(deal)),
    rivalFirst: spokenAmount(Math.round(rivalPriceOf(deal) * 1.12)),
    gap: spokenAmount(deal.amount - rivalPriceOf(deal)),
    rivalGuess: guess.name,
    case: reference,
    presales: random.pick(["顾言", "丁可"]),
    manager: managerOf(deal.team),
    stageName: ["线索确认", "需求确认", "方案报价", "商务谈判", "签约"][deal.stage] ?? "方案报价",
  };
}

/** What the competitor asks for, to the thousand. */
export function rivalPriceOf(deal: Deal): number {
  return Math.round((deal.amount * (0.64 + randomOf("rival", deal.key).next() * 0.18)) / 1000) * 1000;
}

const deadlineOf = (day: Day, random: Random): string => {
  const [month = "9月"] = /^\d+月/.exec(spokenDate(day + random.between(30, 100))) ?? [];
  return `${month}${random.pick(["初", "中旬", "底"])}`;
};

function managerOf(team: Deal["team"]): string {
  return team === "south" ? "梁博" : team === "north" ? "宋琪" : "何立";
}
