import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { ProductScreen } from "#components/products/product-screen.tsx";
import { getProduct, listFiles, listPriceLists } from "#lib/domains/products/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type ProductPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const product = await query(getProduct, { id: (await params).id });
  return product ? { title: String((product as RecordDto).name) } : {};
}

export default async function ProductPage({ params }: ProductPageProps) {
  const { id } = await params;
  const product = await query(getProduct, { id });
  if (!product) notFound();
  const [spec, files, lists] = await Promise.all([
    query(describeObject, { object: "product" }),
    query(listFiles, { id }),
    query(listPriceLists, {}),
  ]);
  return <ProductScreen spec={spec} product={product} files={files.items} priceLists={lists.items} />;
}
