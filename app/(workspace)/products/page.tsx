import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { ProductsScreen } from "#components/products/products-screen.tsx";
import { listProducts } from "#lib/domains/products/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

export default async function ProductsPage() {
  const first = await query(listProducts, { sort: [{ field: "name", direction: "asc" }], count: true });
  return <ProductsScreen spec={await query(describeObject, { object: "product" })} first={first} />;
}
