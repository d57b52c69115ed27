import { z } from "zod";
import { listPrices, listProducts } from "#lib/domains/products/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { filter } from "#lib/platform/records/contract.ts";
import { listHref } from "../records/list-href.ts";
import { fieldsNamed } from "../records/record-fields.ts";
import { recordTable } from "../records/record-table.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("Part of a name, code, category or description"),
  filter: filter.optional(),
  limit: z.number().int().min(1).max(50).optional(),
});
const columns = ["name", "code", "kind", "unit", "currentVersion"];

export const productList = defineTool({
  name: "product_list",
  description: "What we sell: products, modules and services with their prices on the lists in use.",
  risk: "read",
  right: "product.read",
  input,
  card: "record_table",
  async run({ limit = 30, ...asked }, { context, t }) {
    const [page, prices] = await Promise.all([
      listProducts(context, { ...asked, limit, count: true }),
      listPrices(context, {}),
    ]);
    const fields = await fieldsNamed(context, "product", columns);
    const total = page.total ?? page.items.length;
    const table = recordTable("product", page.items, fields, t, {
      title: t("objects.product"),
      href: listHref("product", asked),
      total,
    });
    const rows = table.rows.map((row) => {
      // The price of the smallest quantity is the one that is named first.
      const own = prices.items.filter(({ product }) => product.id === row.id);
      const price = own.sort((a, b) => a.minQuantity - b.minQuantity)[0]?.unitPrice;
      const cell =
        price === undefined ? { text: "—", sort: null } : { text: formatMoney(price, t), sort: price };
      return { ...row, cells: [...row.cells, cell] };
    });
    const price = { key: "unitPrice", label: t("fields.productPrice.unitPrice"), numeric: true };
    return {
      ...noResult,
      output: { total, products: page.items, prices: prices.items },
      records: page.items.map(({ id }) => ({ type: "product", id, op: "read" as const })),
      artifacts:
        total === 0
          ? []
          : [{ kind: "record_table", data: { ...table, rows, columns: [...table.columns, price] } }],
    };
  },
});
