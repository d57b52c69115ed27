import * as products from "#lib/domains/products/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { reads, writes } from "../verb-endpoints.ts";

const right = "price.manage";

/** The API of price lists. */
export const priceListEndpoints: Endpoint[] = [
  reads("/price-lists", products.listPriceLists, { summary: "All price lists", right: "product.read" }),
  writes("post", "/price-lists", products.createPriceList, {
    summary: "Make a price list",
    right,
    status: 201,
    example: { name: "2027 年标准价", main: true, validFrom: "2027-01-01" },
  }),
  writes("patch", "/price-lists/{id}", products.updatePriceList, {
    summary: "Change a price list",
    right,
    example: { version: 2, set: { validTo: "2027-12-31" } },
  }),
  writes("post", "/price-lists/{id}/archive", products.archivePriceList, {
    summary: "Take a price list out of use",
    right,
  }),
  reads("/price-lists/prices", products.listPrices, {
    summary: "Prices by list or by product",
    right: "product.read",
  }),
  writes("put", "/price-lists/{priceList}/products/{product}/prices", products.setPrices, {
    summary: "All prices of a product on a list",
    right,
    example: {
      version: 2,
      prices: [
        { unitPrice: 128_000, minPrice: 98_000 },
        { unitPrice: 108_000, minQuantity: 5 },
      ],
    },
  }),
];
