import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteOf } from "#agents/skills/passages.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, subjectFound } from "#agents/skills/subject.ts";
import type { PriceDto } from "#lib/domains/products/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  quantity: z.number().nullable(),
  /** What the quantity counts, as it was said: 用户, 套. */
  counted: z.string(),
  /** Percent off; 九五折 is 5. */
  discount: z.number().nullable(),
  rule: z.boolean(),
  words: z.string(),
});
type Input = z.output<typeof input>;
type Products = {
  total: number;
  products: { id: string; name: string }[];
  prices: { product: { id: string }; unitPrice: number }[];
};
type Asked = {
  price: PriceDto | null;
  quantity: number;
  discount: number;
  unit: number;
  total: number;
  below: boolean;
};

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const many = entities.find(({ type }) => type === "quantity");
  const share = entities.find(({ type }) => type === "percent");
  const percent = share?.type === "percent" ? share.value : null;
  return {
    subject: readSubject(turn, ["product", "customer"]),
    quantity: many?.type === "quantity" ? many.value.value : null,
    counted: many?.type === "quantity" ? many.value.unit : "",
    discount: percent === null ? null : percent.kind === "discount" ? 100 - percent.percent : percent.percent,
    rule: /谁(?:来)?批|审批|权限|能打几折|最低(?:能)?(?:打)?几折|折扣(?:政策|规定|权限)|还能(?:再)?便宜/.test(
      turn.clause.text,
    ),
    words: turn.clause.text.slice(0, 200),
  };
}

const people = /用户|人|账号|帐号|席|坐席|user|seat/iu;

/** Whether a quantity counts what the price is for: people by people, everything else by everything else. */
const counts = (said: string, unit: string): boolean =>
  said === "" || unit.includes(said) || people.test(said) === people.test(unit);

const edition = /[\p{L}\p{N}]{1,8}版/u;

const marks = (name: string): string[] => name.split(/[\s·（）()\-—]+/u).filter((part) => part.length >= 2);

/** Whether a part of a product's name was said, with or without the house it begins with: 会客财务云 is 财务云. */
const wasSaid = (part: string, words: string): boolean =>
  words.includes(part) || (part.length >= 4 && words.includes(part.slice(2)));

/** The products whose own words were said most: 财务云专业版 is one of three 财务云. */
function byWords(products: Products["products"], words: string): Products["products"] {
  const counted = products.map((product) => ({
    product,
    count: marks(product.name).filter((part) => wasSaid(part, words)).length,
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ product }) => product);
}

/** The only product there is needs no name; an edition that it is not is another one. */
function productMeant({ subject, words }: Input, done: FinishedCall[]) {
  const { refs } = subjectFound(subject, done);
  const list = resultOf(done, "product_list")?.output as Products | undefined;
  const said = edition.exec(words)?.[0];
  const [only] = list?.total === 1 ? list.products.filter(({ name }) => !said || name.includes(said)) : [];
  const [called, ...others] = byWords(list?.products ?? [], words);
  const single = only ?? (others.length === 0 ? called : undefined);
  return refs.product ?? (single && { type: "product", id: single.id, label: single.name });
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { unclear } = subjectFound(given.subject, done);
  if (unclear?.key === "product" && unclear.meant.status === "many") return [];
  if (given.rule && !wasTried(done, "knowledge_search"))
    return [{ tool: "knowledge_search", input: { query: `${given.words} 折扣 审批`, limit: 2 } }];
  const product = productMeant(given, done);
  if (!product) return wasTried(done, "product_list") ? [] : [{ tool: "product_list", input: { limit: 50 } }];
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

function askProduct({ words }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const list = resultOf(done, "product_list")?.output as Products | undefined;
  const quote = quoteOf(done);
  const rule = quote ? t("selling.visit.quote", quote) : "";
  if (!list || list.total === 0)
    return replyWith(turn, done, [rule, t("selling.quote.noProducts")].filter(Boolean).join("\n\n"));
  const near = byWords(list.products, words);
  const meant = (near.length > 0 ? near : list.products).slice(0, mostListed);
  const lines = meant.map(({ id, name }) => {
    const price = list.prices.find(({ product }) => product.id === id)?.unitPrice;
    return `- ${name}${price === undefined ? "" : `：${formatMoney(price, t)}`}`;
  });
  const chips = meant.slice(0, 4).map(({ name }) => ({ label: name, text: name }));
  const asked = askFor(turn, done, t("selling.quote.which"), [
    { key: "product", label: t("agents.which.object.product"), chips },
  ]);
  return { ...asked, text: [rule, t("selling.quote.which"), lines.join("\n")].filter(Boolean).join("\n\n") };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { unclear, refs } = subjectFound(given.subject, done);
  if (unclear?.key === "product" && unclear.meant.status === "many") return askWhich(turn, [], unclear);
  const product = productMeant(given, done);
  if (!product) return askProduct(given, turn, done);
  const asked = resultOf(done, "price_ask")?.output as Asked | undefined;
  if (!asked) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const quote = quoteOf(done);
  const text = [
    asked.price
      ? priceText(asked, turn) + unitNote(given, asked, turn)
      : t("selling.quote.noPrice", { name: product.label }),
    quote ? t("selling.visit.quote", quote) : given.rule ? t("selling.quote.noRule") : "",
  ];
  return about(replyWith(turn, done, text.filter(Boolean).join("\n\n")), [product, refs.customer]);
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
