import { productDto } from "#lib/domains/products/contract.ts";
import * as products from "#lib/domains/products/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { fileAnswer, fileInput } from "../files.ts";
import { found } from "../found.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { reads, writes } from "../verb-endpoints.ts";

const examples = {
  create: {
    code: "WMS-STD",
    name: "仓储管理系统 标准版",
    kind: "base",
    category: "WMS",
    unit: "套",
    status: "active",
    modules: [{ key: "pda", name: "手持终端", optional: true }],
  },
  set: { status: "active", category: "WMS", description: "适合单仓、两百人以内的制造企业" },
};
const versions = [
  { label: "8.2", status: "released", releasedOn: "2026-09-01", highlights: ["波次拣货", "支持麒麟系统"] },
];
const right = "product.update";
const attach = writes("post", "/products/{id}/files", products.attachFile, {
  summary: "Attach a file: the bytes as the body, its name as `?name=`",
  right,
  status: 201,
});

const price = reads("/products/{product}/price", products.findPrice, {
  summary: "What a product costs on a day, by list and quantity",
  right: "product.read",
});
const priced: Endpoint = { ...price, run: async (call) => found(await price.run(call), "price_not_found") };

/** The API of products. */
export const productEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "product",
    path: "/products",
    words: ["product", "products"],
    dto: productDto,
    list: products.listProducts,
    get: products.getProduct,
    aggregate: products.aggregateProducts,
    history: products.productHistory,
    create: products.createProduct,
    update: products.updateProduct,
    remove: products.deleteProduct,
    restore: products.restoreProduct,
    updateMany: products.updateProducts,
    tag: products.tagProducts,
    examples,
  }),
  writes("put", "/products/{id}/versions", products.setVersions, {
    summary: "The versions of a product as a whole",
    right,
    example: { version: 3, versions },
  }),
  priced,
  reads("/products/{id}/files", products.listFiles, {
    summary: "The files of a product",
    right: "product.read",
  }),
  {
    ...attach,
    file: true,
    run: async (call) => products.attachFile(call.context, await fileInput(call), call.idempotency),
  },
  {
    ...reads("/products/files/{id}", products.readFile, { summary: "A file's bytes", right: "product.read" }),
    run: async ({ context, params }) => fileAnswer(await products.readFile(context, { id: params.id ?? "" })),
  },
  writes("delete", "/products/files/{id}", products.deleteFile, { summary: "Take a file away", right }),
];
