import type { DealItem } from "#components/opportunities/deal-types.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { parseMoney } from "#components/shared/parse-money.ts";

/** A line while one types: texts as they stand in their boxes. */
export type ItemDraft = {
  key: string;
  product: Ref | null;
  name: string;
  unit: string | null;
  quantity: string;
  listPrice: number;
  discount: string;
  price: string;
  note: string | null;
  /** The least that the list allows, where one may know it. */
  minimum: number | null;
};

const cents = (amount: number) => Math.round(amount * 100) / 100;
const numberIn = (text: string): number | null => {
  const number = Number(text.replaceAll(/[,，%\s]/g, ""));
  return text.trim() && Number.isFinite(number) ? number : null;
};

export function draftOf(item: DealItem, index: number): ItemDraft {
  const { product, name, unit, quantity, listPrice, discount, price, note } = item;
  return {
    key: `item-${index}`,
    product,
    name,
    unit,
    quantity: String(quantity),
    listPrice,
    discount: String(discount),
    price: String(price),
    note,
    minimum: null,
  };
}

export function blankItem(key: string): ItemDraft {
  return {
    key,
    product: null,
    name: "",
    unit: null,
    quantity: "1",
    listPrice: 0,
    discount: "0",
    price: "",
    note: null,
    minimum: null,
  };
}

/** The price that follows from a discount. */
export function withDiscount(item: ItemDraft, discount: string): ItemDraft {
  const percent = numberIn(discount);
  const price = percent === null ? item.price : String(cents(item.listPrice * (1 - percent / 100)));
  return { ...item, discount, price };
}

/** The discount that follows from a price. */
export function withPrice(item: ItemDraft, price: string): ItemDraft {
  const amount = parseMoney(price);
  if (amount === null || item.listPrice === 0) return { ...item, price };
  return { ...item, price, discount: String(cents((1 - amount / item.listPrice) * 100)) };
}

const priceIn = (item: ItemDraft): number | null => parseMoney(item.price);
export const totalOf = (item: ItemDraft): number =>
  cents((numberIn(item.quantity) ?? 0) * (priceIn(item) ?? 0));
export const isBelow = (item: ItemDraft): boolean =>
  item.minimum !== null && (priceIn(item) ?? item.minimum) < item.minimum;

/** A line as the server takes it; null while something in it cannot be read. */
export function itemOf(item: ItemDraft) {
  const [quantity, price] = [numberIn(item.quantity), priceIn(item)];
  if (quantity === null || quantity <= 0 || price === null || !(item.product || item.name.trim()))
    return null;
  return {
    ...(item.product && { product: item.product.id }),
    ...(item.name.trim() && { name: item.name.trim() }),
    ...(item.unit && { unit: item.unit }),
    ...(item.note && { note: item.note }),
    quantity,
    listPrice: item.listPrice,
    price,
  };
}
