import { setItems } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Deal } from "./require-deal.ts";

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * The amount of a deal with product lines is what they come to: another amount that was agreed is spread over them in
 * their proportion. Returns the version of the deal afterwards; the one given where nothing had to be fitted.
 */
export async function fitItems(
  context: Context,
  deal: Deal,
  amount: number | null | undefined,
  version: number,
): Promise<number> {
  const items = deal.items.map((item) => ({ ...item, total: Number(item.total ?? 0) }));
  const sum = items.reduce((all, { total }) => all + total, 0);
  if (typeof amount !== "number" || items.length === 0 || sum <= 0 || amount === sum) return version;
  const share = amount / sum;
  let left = amount;
  const fitted = items.map(({ product, name, unit, quantity, listPrice, price, note }, at) => {
    const each = at === items.length - 1 ? cents(left / quantity) : cents(price * share);
    left -= each * quantity;
    const kept = { name, unit, quantity, listPrice, note, price: Math.max(0, each) };
    return { ...kept, ...(product && { product: product.id }) };
  });
  const written = await setItems(context, { id: deal.id, version, items: fitted });
  return written.version;
}

/** Whether a new amount means other prices of the lines. */
export const refitsItems = (deal: Deal, amount: number | null | undefined): boolean =>
  typeof amount === "number" && deal.items.length > 0 && amount !== deal.amount;
