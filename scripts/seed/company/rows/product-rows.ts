import type { priceLists } from "#db/schema/price-lists.ts";
import type { prices } from "#db/schema/prices.ts";
import type { productVersions } from "#db/schema/product-versions.ts";
import type { products } from "#db/schema/products.ts";
import { isoDay, monthStart } from "../calendar.ts";
import { products as catalogue, compatibility, lineNames, type Product, versions } from "../products.ts";
import type { RowContext } from "./row-context.ts";

const worksWith = (line: Product["line"]) =>
  compatibility.filter((each) => each.line === line).map((each) => ({ with: each.with, note: each.note }));

export const productId = (context: RowContext, code: string): string =>
  context.id("product", code, context.morning(context.today - 800));
export const priceListId = (context: RowContext, key: "standard" | "partner"): string =>
  context.id("priceList", key, context.morning(context.today - 790));

export function productRows(context: RowContext): (typeof products.$inferInsert)[] {
  const createdAt = context.morning(context.today - 800);
  return catalogue.map((product) => {
    const current = versions.filter(({ line }) => line === product.line).at(-1);
    const modules =
      product.kind === "base"
        ? catalogue.filter(({ line, kind }) => line === product.line && kind === "module")
        : [];
    return {
      id: productId(context, product.code),
      ...context.owned("product"),
      code: product.code,
      name: product.name,
      kind: product.kind,
      category: product.line === "service" ? "服务" : lineNames[product.line],
      unit: product.unit,
      currentVersion: product.kind === "base" ? (current?.number ?? null) : null,
      description: product.description,
      modules: modules.map(({ code, name, description }) => ({
        key: code,
        name,
        description,
        optional: true,
      })),
      compatibility: product.kind === "base" ? worksWith(product.line) : [],
      createdBy: context.userId("product"),
      createdAt,
      updatedAt: createdAt,
    };
  });
}

export function versionRows(context: RowContext): (typeof productVersions.$inferInsert)[] {
  const bases = catalogue.filter(({ kind }) => kind === "base");
  return bases.flatMap((product) => {
    const releases = versions.filter(({ line }) => line === product.line);
    return releases.map(({ number, monthsAgo, note }, at) => {
      const released = monthStart(context.today, -monthsAgo) + 9;
      const createdAt = context.morning(released);
      return {
        id: context.id("productVersion", `${product.code}/${number}`, createdAt),
        tenantId: context.tenantId,
        productId: productId(context, product.code),
        label: number,
        status: at === releases.length - 1 ? ("released" as const) : ("supported" as const),
        releasedOn: isoDay(released),
        supportedUntil: isoDay(released + 1095),
        highlights: note.split("；"),
        notes: note,
        compatibility: worksWith(product.line),
        createdBy: context.userId("product"),
        createdAt,
        updatedAt: createdAt,
      };
    });
  });
}

export function priceListRows(context: RowContext): (typeof priceLists.$inferInsert)[] {
  const createdAt = context.morning(context.today - 790);
  const common = {
    tenantId: context.tenantId,
    validFrom: isoDay(monthStart(context.today, -26)),
    validTo: null,
    createdBy: context.userId("product"),
    createdAt,
    updatedAt: createdAt,
  };
  return [
    { id: priceListId(context, "standard"), name: "标准价目表", main: true, ...common },
    { id: priceListId(context, "partner"), name: "渠道伙伴价目表", main: false, ...common },
  ];
}

const partnerShare = 0.85;

export function priceRows(context: RowContext): (typeof prices.$inferInsert)[] {
  const createdAt = context.morning(context.today - 790);
  return (["standard", "partner"] as const).flatMap((list) =>
    catalogue.map(({ code, listPrice, minPrice }) => ({
      id: context.id("price", `${list}/${code}`, createdAt),
      tenantId: context.tenantId,
      priceListId: priceListId(context, list),
      productId: productId(context, code),
      unitPrice: list === "standard" ? listPrice : Math.round(listPrice * partnerShare),
      minPrice: list === "standard" ? minPrice : Math.round(minPrice * partnerShare),
      createdBy: context.userId("product"),
      createdAt,
      updatedAt: createdAt,
    })),
  );
}
