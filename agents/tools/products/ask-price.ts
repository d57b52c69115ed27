import { z } from "zod";
import type { PriceDto } from "#lib/domains/products/contract.ts";
import { findPrice } from "#lib/domains/products/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  product: z.string().max(64).describe("Id of the product, product_…"),
  quantity: z.number().positive().max(1e6).optional(),
  on: z.iso.date().optional().describe("The day of the sale; today when absent"),
  discount: z.number().min(0).max(100).optional().describe("Percent off that is thought of: 九五折 is 5"),
});

/** The list price, what the discount makes of it, and whether that may be sold. */
function figuresOf(price: PriceDto, quantity: number, discount: number, t: Translate) {
  const unit = price.unitPrice * (1 - discount / 100);
  const lowest = typeof price.minPrice === "number" ? price.minPrice : null;
  const figures = [
    { label: t("agents.price.unit", { unit: price.product.unit }), value: formatMoney(price.unitPrice, t) },
    { label: t("agents.price.total", { quantity }), value: formatMoney(unit * quantity, t) },
  ];
  if (discount > 0)
    figures.splice(1, 0, { label: t("agents.price.after", { discount }), value: formatMoney(unit, t) });
  if (price.minPrice !== null)
    figures.push({
      label: t("agents.price.lowest"),
      value: lowest === null ? String(price.minPrice) : formatMoney(lowest, t),
    });
  return { figures, below: lowest !== null && unit < lowest, unit, total: unit * quantity };
}

export const priceAsk = defineTool({
  name: "price_ask",
  description:
    "What a product costs on a day in a quantity, with a discount that is thought of, and whether that is below the lowest allowed price.",
  risk: "read",
  right: "product.read",
  input,
  card: "report",
  async run({ discount = 0, quantity = 1, ...asked }, { context, t }) {
    const price = await findPrice(context, { ...asked, quantity });
    const records = [{ type: "product", id: asked.product, op: "read" as const }];
    if (!price) return { ...noResult, output: { price: null }, records };
    const { figures, ...sums } = figuresOf(price, quantity, discount, t);
    return {
      ...noResult,
      output: { price, quantity, discount, ...sums },
      records,
      artifacts: [
        {
          kind: "report",
          data: { title: price.product.name, period: price.priceList.name, figures, sections: [] },
        },
      ],
    };
  },
});
