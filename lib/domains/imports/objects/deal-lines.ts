import type { ItemInput } from "#lib/domains/opportunities/contract.ts";
import { getOpportunity, setItems } from "#lib/domains/opportunities/index.ts";
import { listProducts } from "#lib/domains/products/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { Extra } from "./import-object.ts";

type Deal = NonNullable<Awaited<ReturnType<typeof getOpportunity>>> & { outcome?: unknown; need?: unknown };

export const dealOf = (context: Context, id: string): Promise<Deal | null> => getOpportunity(context, { id });

/** What a file says of one product of a deal. */
export const lineFields: readonly FieldSpec[] = [
  { name: "product", type: "text", max: 120 },
  { name: "quantity", type: "number", min: 0, max: 1e6 },
  { name: "unitPrice", type: "money", max: 1e9 },
  { name: "subtotal", type: "money", max: 1e9 },
];

const figure = (said: string | null | undefined): number | undefined =>
  said === null || said === undefined ? undefined : Number(said);

export const hasLine = ({ product }: Extra): boolean => Boolean(product);

/** The line in words: 会客 CRM × 20，单价 1,200，小计 21,600. */
export function lineWords({ product, ...figures }: Extra): string {
  const [quantity, unitPrice, subtotal] = [figures.quantity, figures.unitPrice, figures.subtotal].map(figure);
  return [
    `产品：${product}${quantity === undefined ? "" : ` × ${quantity}`}`,
    ...(unitPrice === undefined ? [] : [`单价 ${unitPrice}`]),
    ...(subtotal === undefined ? [] : [`小计 ${subtotal}`]),
  ].join("，");
}

/** The one product that is called so, or has this code. */
async function productOf(context: Context, text: string) {
  if (!hasRight(context, "product.read")) return undefined;
  const called = ["name", "code"].map((field) => ({ field, op: "eq" as const, value: text }));
  const { items } = await listProducts(context, { filter: { any: called }, limit: 2 });
  return items.length === 1 ? items[0] : undefined;
}

/** The line of a row, where it says what the product costs: what a line comes to goes before the price of one. */
export async function lineIn(context: Context, extra: Extra): Promise<ItemInput | undefined> {
  const quantity = figure(extra.quantity) || 1;
  const unitPrice = figure(extra.unitPrice);
  const subtotal = figure(extra.subtotal);
  const price = subtotal === undefined ? unitPrice : Math.round((subtotal / quantity) * 100) / 100;
  if (!extra.product || price === undefined) return undefined;
  const known = await productOf(context, extra.product);
  return {
    ...(known ? { product: known.id } : {}),
    name: extra.product,
    quantity,
    ...(unitPrice !== undefined && { listPrice: unitPrice }),
    price,
  };
}

function linesOf({ items }: Pick<Deal, "items">): ItemInput[] {
  return items.map(({ product, name, unit, quantity, listPrice, price, note }) => ({
    ...{ product: product?.id ?? null, name, unit, quantity, listPrice, price, note },
  }));
}

const isSame = (one: ItemInput, other: ItemInput): boolean =>
  one.name === other.name && one.quantity === other.quantity && one.price === other.price;

/** Puts a line behind those of a deal, once. Returns the lines before and after, as taking it back needs them. */
export async function addLine(context: Context, deal: Deal, line: ItemInput) {
  const before = linesOf(deal);
  if (before.some((each) => isSame(each, line))) return undefined;
  const after = [...before, line];
  await setItems(context, { id: deal.id, items: after });
  return { before, after };
}

/** Puts back the lines that a deal had; false where they were changed since. */
export async function takeBackLine(context: Context, deal: Deal, beside: unknown): Promise<boolean> {
  const { before, after } = beside as { before: ItemInput[]; after: ItemInput[] };
  const current = linesOf(deal);
  const same =
    current.length === after.length && current.every((line, at) => isSame(line, after[at] ?? line));
  if (!same) return false;
  await setItems(context, { id: deal.id, items: before });
  return true;
}
