import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { dealByWords } from "#agents/skills/deal-by-words.ts";
import {
  about as aboutRecords,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
} from "#agents/skills/evidence.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { passagesIn } from "#agents/skills/passages.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, subjectFound } from "#agents/skills/subject.ts";
import type { FocusRecord, ToldPrice } from "#lib/domains/conversations/index.ts";
import type { PriceDto } from "#lib/domains/products/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { approvalRule, linesOf } from "./approval-rule.ts";
import { edition, wished, wishedOff } from "./wished-price.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  quantity: z.number().nullable(),
  /** What the quantity counts, as it was said: 用户, 套. */
  counted: z.string(),
  /** Percent off; 九五折 is 5. */
  discount: z.number().nullable(),
  rule: z.boolean(),
  /** What is asked to be in the price: 实施. */
  within: z.string().nullable(),
  /** What the customer wants to pay for the deal, or percent off it, where its price and no product's is asked about. */
  wish: z.number().nullable(),
  off: z.number().nullable(),
  words: z.string(),
});
type Input = z.output<typeof input>;
type Products = {
  total: number;
  products: { id: string; name: string }[];
  prices: { product: { id: string; unit: string }; unitPrice: number }[];
};
type Asked = {
  price: PriceDto | null;
  quantity: number;
  discount: number;
  unit: number;
  total: number;
  below: boolean;
};

/** 40个人 counts who will use it. */
function seatsIn({ clause }: Turn) {
  const { quantity } = clause.slots;
  return quantity ? { type: "quantity" as const, value: quantity } : undefined;
}

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const many = entities.find(({ type }) => type === "quantity") ?? seatsIn(turn);
  const share = entities.find(({ type }) => type === "percent");
  const percent = share?.type === "percent" ? share.value : null;
  const discount =
    percent === null ? null : percent.kind === "discount" ? 100 - percent.percent : percent.percent;
  const wish = wished(turn);
  const off = wishedOff(turn, discount);
  // 打九折呢 goes on with as many as were asked for before.
  const before = many === undefined && discount !== null ? turn.state.price?.quantity : undefined;
  return {
    subject: readSubject(turn, ["product", "customer", "opportunity"]),
    quantity: many?.type === "quantity" ? many.value.value : (before ?? null),
    counted: many?.type === "quantity" ? many.value.unit : "",
    discount,
    wish,
    off,
    within:
      /(?:含|包含?|带)(?:不含|不包)?(?<what>实施|培训|维保|税|服务|运维|升级)/u.exec(turn.clause.text)?.groups
        ?.what ?? null,
    rule:
      wish !== null ||
      off !== null ||
      /谁(?:来)?(?:批|定|点头)|(?:能|可以|可不可以|能不能)(?:不能)?(?:批|给|做主)|批不批|行不行|行吗|底线|最低(?:能|可以)?(?:多少|到|给|卖)|能让多少|审批|权限|能打几折|最低(?:能)?(?:打)?几折|折扣(?:政策|规定|权限)|还能(?:再)?便宜/.test(
        turn.clause.text,
      ),
    words: turn.clause.text.slice(0, 200),
  };
}

const people = /用户|人|账号|帐号|席|坐席|user|seat/iu;

/** Whether a quantity counts what the price is for: people by people, everything else by everything else. */
const counts = (said: string, unit: string): boolean =>
  said === "" || unit.includes(said) || people.test(said) === people.test(unit);

const marks = (name: string): string[] => name.split(/[\s·（）()\-—]+/u).filter((part) => part.length >= 2);

/** Whether a part of a product's name was said, with or without the house it begins with: 会客财务云 is 财务云. */
const wasSaid = (part: string, words: string): boolean =>
  words.includes(part) || (part.length >= 4 && words.includes(part.slice(2)));

/** The product that is called by its whole name, the one that is named last: 加上银企直连模块呢. */
function calledInFull(products: Products["products"], words: string) {
  const at = (name: string) => words.lastIndexOf(name);
  return products.filter(({ name }) => at(name) >= 0).toSorted((a, b) => at(b.name) - at(a.name))[0];
}

/** The products whose own words were said most: 财务云专业版 is one of three 财务云. */
function byWords(products: Products["products"], words: string): Products["products"] {
  const counted = products.map((product) => ({
    product,
    count: marks(product.name).filter((part) => wasSaid(part, words)).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ product }) => product);
}

/** Of several that are as near, those of the family that is talked about: 专业版 of 财务云. */
function inFamily(near: Products["products"], focus: string | undefined): Products["products"] {
  const [family = ""] = marks(focus ?? "");
  const own = family === "" ? [] : near.filter(({ name }) => name.includes(family));
  return own.length > 0 ? own : near;
}

/** What the words name, then what is talked about; the only product there is needs no name, unless another edition is said. */
function productMeant({ subject, words }: Input, done: FinishedCall[]) {
  const { refs } = subjectFound(subject, done);
  const list = resultOf(done, "product_list")?.output as Products | undefined;
  const said = edition.exec(words)?.[0];
  const [only] = list?.total === 1 ? list.products.filter(({ name }) => !said || name.includes(said)) : [];
  const [called, ...others] = inFamily(byWords(list?.products ?? [], words), refs.product?.label);
  const single =
    only ?? calledInFull(list?.products ?? [], words) ?? (others.length === 0 ? called : undefined);
  if (refs.product && subject.mentions.some(({ key }) => key === "product")) return refs.product;
  if (single) return { type: "product", id: single.id, label: single.name };
  return called ? undefined : refs.product;
}

const ruleQueries = ["折扣 谁可以定 审批 最低价 权限", "价格谈判 折扣 底线 审批", "折扣 审批"];

/** What is wanted for a deal is held against its amount. */
function aboutDeal({ subject, wish: sum, off }: Input, done: FinishedCall[]) {
  if (sum === null && off === null) return undefined;
  const settled = settle(subject, done);
  const open = openDeals(settled.brief);
  const called = dealByWords(
    open.map((each) => ({ each, label: String(each.name) })),
    subject.words ?? "",
  )?.each;
  const near = open.find(({ id }) => id === settled.refs.opportunity?.id);
  const deal = called ?? near ?? (open.length === 1 ? open[0] : undefined);
  // A share of what nobody filled in is no price.
  const amount = typeof deal?.amount === "number" && deal.amount > 0 ? deal.amount : null;
  const wish = sum ?? (amount === null ? null : Math.round(amount * (1 - (off ?? 0) / 100)));
  return settled.refs.opportunity || settled.refs.customer ? { ...settled, wish, open, deal } : undefined;
}

/** 19.2万到17万是让 11.5%, and who may grant it. */
function dealText(about: NonNullable<ReturnType<typeof aboutDeal>>, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { deal, wish, open } = about;
  if (!deal && open.length > 1) {
    const chips = open.map(({ name }) => ({ label: String(name), text: String(name) }));
    const slot = { key: "opportunity", label: t("agents.which.object.opportunity"), chips };
    return askFor(turn, [], t("agents.which.deals", { count: open.length }), [slot]);
  }
  const amount = typeof deal?.amount === "number" ? deal.amount : null;
  const label = String(deal?.name ?? about.refs.customer?.label ?? "");
  const main = deal && { type: "opportunity", id: deal.id, label };
  if (wish === null)
    return aboutRecords(replyWith(turn, done, t("dialogue.fact.noAmount", { of: label })), [
      main,
      about.refs.customer,
    ]);
  const values = { label, wish: formatMoney(wish, t), amount: amount === null ? "" : formatMoney(amount, t) };
  const off = amount === null ? 0 : Math.round((1 - wish / amount) * 1000) / 10;
  const key = amount === null ? "noAmount" : off > 0 ? "off" : "over";
  const rule = approvalRule(done);
  const text = [
    t(`dealing.price.${key}`, { ...values, off, fold: Math.round(100 - off) / 10 }),
    rule ? t("dealing.price.rule", rule) : t("selling.quote.noRule"),
    t("dealing.price.unchanged"),
  ];
  const reply = aboutRecords(replyWith(turn, done, text.join("\n\n")), [main, about.refs.customer]);
  const price: ToldPrice = {
    amount: wish,
    said: turn.clause.text,
    company: label,
    ...(main && { opportunity: main }),
  };
  return { ...reply, state: { ...reply.state, price } };
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { unclear } = subjectFound(given.subject, done);
  if (unclear?.key === "product" && unclear.meant.status === "many") return [];
  const searched = given.rule && !approvalRule(done) ? nextSearch(done, ruleQueries, { limit: 4 }) : [];
  if (searched.length > 0) return searched;
  const about = aboutDeal(given, done);
  if (about) return about.calls;
  if (!wasTried(done, "product_list")) return [{ tool: "product_list", input: { limit: 50 } }];
  const product = productMeant(given, done);
  if (!product) return [];
  if (given.within && !wasTried(done, "knowledge_search"))
    return [
      {
        tool: "knowledge_search",
        input: { query: `${product.label} 价格 ${given.within} 包含 另计`, limit: 4 },
      },
    ];
  const prices = done.filter(({ tool }) => tool === "price_ask").length;
  const priced = resultOf(done, "price_ask")?.output as Asked | undefined;
  // 30 users are no 30 modules: what is sold by the set is asked for once.
  const apart =
    given.quantity !== null && priced?.price ? !counts(given.counted, priced.price.product.unit) : false;
  if (prices > (apart ? 1 : 0)) return [];
  const { discount } = given;
  const quantity = apart ? null : given.quantity;
  const more = { ...(quantity !== null && { quantity }), ...(discount !== null && { discount }) };
  return [{ tool: "price_ask", input: { product: product.id, ...more } }];
}

function priceText({ price, quantity, discount, unit, total, below }: Asked, turn: Turn): string {
  const { t } = turn;
  if (!price) return "";
  const values = {
    name: price.product.name,
    unit: price.product.unit,
    list: formatMoney(price.unitPrice, t),
    quantity,
  };
  const lines = [
    t("selling.quote.list", values),
    quantity > 1 || discount > 0
      ? t("selling.quote.total", {
          ...values,
          discount,
          each: formatMoney(unit, t),
          total: formatMoney(total, t),
        })
      : "",
    below ? t("selling.quote.below") : "",
    !below && typeof price.minPrice === "number"
      ? t("selling.quote.lowest", {
          lowest: formatMoney(price.minPrice, t),
          off: Math.floor((1 - price.minPrice / price.unitPrice) * 100),
        })
      : "",
  ];
  return lines.filter(Boolean).join("");
}

const mostListed = 10;

/** What was counted is not what is sold: said, so that nobody multiplies it. */
const unitNote = ({ quantity, counted }: Input, { price }: Asked, { t }: Turn): string =>
  price && quantity !== null && !counts(counted, price.product.unit)
    ? t("selling.quote.otherUnit", { unit: price.product.unit, quantity, counted })
    : "";

/** Whether the price holds it too, as a document says; that none does is said. */
function withinText(what: string, { t }: Turn, done: FinishedCall[]): string {
  for (const { title, passage } of passagesIn(done)) {
    const told = linesOf(passage).find(
      (line) => line.includes(what) && /含|另|单独|按.{0,4}天|收费|价|免费/u.test(line),
    );
    if (told) return t("dealing.price.within", { title, text: told.replace(/[。；]$/u, "") });
  }
  return t("dealing.price.withinUnknown", { what });
}

const fewEnough = 5;

function askProduct({ words, quantity, counted }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const list = resultOf(done, "product_list")?.output as Products | undefined;
  const told = approvalRule(done);
  const rule = told ? t("dealing.price.rule", told) : "";
  if (!list || list.total === 0)
    return replyWith(turn, done, [rule, t("selling.quote.noProducts")].filter(Boolean).join("\n\n"));
  const near = byWords(list.products, words);
  const meant = (near.length > 0 ? near : list.products).slice(0, mostListed);
  const listed = near.length > 0 || list.total <= fewEnough;
  const lines = meant.map(({ id, name }) => {
    const price = list.prices.find(({ product }) => product.id === id);
    if (!price) return `- ${name}`;
    const each = `${formatMoney(price.unitPrice, t)}/${price.product.unit}`;
    const total =
      quantity !== null && counts(counted, price.product.unit)
        ? t("dealing.price.inAll", {
            quantity,
            unit: price.product.unit,
            total: formatMoney(price.unitPrice * quantity, t),
          })
        : "";
    return `- ${name}：${each}${total}`;
  });
  const unit = meant.flatMap(
    ({ id }) => list.prices.find(({ product }) => product.id === id)?.product.unit ?? [],
  )[0];
  const apart =
    listed && quantity !== null && unit && !counts(counted, unit)
      ? t("selling.quote.otherUnit", { unit, quantity, counted })
      : "";
  if (rule && near.length === 0) return { ...replyWith(turn, done, rule), artifacts: [] };
  const families = [...new Set(list.products.map(({ name }) => marks(name)[0] ?? name))].slice(0, mostListed);
  const chips = (listed ? meant.map(({ name }) => name) : families)
    .slice(0, 4)
    .map((name) => ({ label: name, text: name }));
  const asked = askFor(turn, done, t("selling.quote.which"), [
    { key: "product", label: t("agents.which.object.product"), chips },
  ]);
  return {
    ...asked,
    text: [
      rule,
      t("selling.quote.which"),
      apart,
      listed ? lines.join("\n") : t("dealing.price.families", { names: families.join(t("lead.listComma")) }),
    ]
      .filter(Boolean)
      .join("\n\n"),
  };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { unclear, refs } = subjectFound(given.subject, done);
  if (unclear?.key === "product" && unclear.meant.status === "many") return askWhich(turn, [], unclear);
  const ofDeal = aboutDeal(given, done);
  if (ofDeal)
    return ofDeal.unclear && !ofDeal.brief
      ? askWhich(turn, [], ofDeal.unclear)
      : dealText(ofDeal, turn, done);
  const product = productMeant(given, done);
  if (!product) return askProduct(given, turn, done);
  const asked = resultOf(done, "price_ask")?.output as Asked | undefined;
  if (!asked) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const rule = approvalRule(done);
  const text = [
    asked.price
      ? priceText(asked, turn) + unitNote(given, asked, turn)
      : t("selling.quote.noPrice", { name: product.label }),
    given.within ? withinText(given.within, turn, done) : "",
    rule ? t("dealing.price.rule", rule) : given.rule ? t("selling.quote.noRule") : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  // Where what was counted is not what is sold, only the price that was not multiplied is shown.
  const last = reply.artifacts.findLast(({ kind }) => kind === "report");
  const cards = reply.artifacts.filter((card) => card.kind === "passage" || card === last);
  const quoted = aboutRecords({ ...reply, artifacts: cards }, [product, refs.customer]);
  return asked.price
    ? { ...quoted, state: { ...quoted.state, price: toldPrice(given, asked, product, turn, done) } }
    : quoted;
}

/** What is remembered of a price: how much in all, of what, and who asked for it. */
function toldPrice(
  given: Input,
  asked: Asked,
  product: FocusRecord,
  turn: Turn,
  done: FinishedCall[],
): ToldPrice {
  const { refs, missing } = subjectFound(given.subject, done);
  const company = refs.customer?.label ?? missing.customer ?? turn.state.price?.company;
  return {
    ...{
      amount: Math.round(asked.total),
      said: turn.clause.text,
      product,
      quantity: asked.quantity,
      discount: asked.discount,
    },
    ...(company && { company }),
  };
}

/** What something costs in a quantity with a discount, whether that may be sold, and what the rules say. */
export const quotePriceSkill = defineSkill({
  name: "quote_price",
  agent: "sales",
  intents: ["quote.ask"],
  shows: ["report", "record_table", "choice", "slot_form", "passage"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
