import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { PriceListsSetup } from "#components/settings/price-lists-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listPriceLists } from "#lib/domains/products/index.ts";

export default async function PriceListsPage() {
  const { rights } = await requireSession();
  if (!rights.includes("price.manage")) return <NoPermission />;
  const { items } = await query(listPriceLists, {});
  return <PriceListsSetup lists={items} />;
}
