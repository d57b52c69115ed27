import type { Context } from "#lib/platform/context.ts";
import { seesField } from "#lib/platform/records/find-field.ts";
import { maskValue } from "#lib/platform/records/mask-value.ts";
import type { PriceDto } from "./contract.ts";
import type { ShownPrice } from "./price-repository.ts";

const minPriceField = { name: "minPrice", type: "money", maskedWithout: "price.read_min" } as const;

/** A price as it leaves the server: how low it may go is told to few. */
export function presentPrice(context: Context, shown: ShownPrice): PriceDto {
  const { id, priceListId, productId, unitPrice, minPrice, minQuantity, validFrom, validTo } = shown.price;
  const lowest = seesField({ context }, minPriceField) ? minPrice : maskValue(minPriceField, minPrice);
  return {
    id,
    priceList: { id: priceListId, name: shown.listName },
    product: { id: productId, name: shown.productName, code: shown.code, unit: shown.unit },
    unitPrice,
    minPrice: lowest as PriceDto["minPrice"],
    minQuantity,
    validFrom,
    validTo,
  };
}
