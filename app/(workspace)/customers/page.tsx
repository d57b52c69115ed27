import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { savedViews } from "#app/(workspace)/views/saved-views.ts";
import { newestFirst, outOfPools } from "#components/customers/customer-list-query.ts";
import { listColumns } from "#components/customers/customer-sections.ts";
import { CustomersScreen } from "#components/customers/customers-screen.tsx";
import { listCustomers } from "#lib/domains/customers/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("customers") };
}

type CustomersPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first page is read here when the plain list is asked for; a narrowed one is read by the list. */
export default async function CustomersPage({ searchParams }: CustomersPageProps) {
  const { new: _asked, ...narrowing } = await searchParams;
  const spec = await query(describeObject, { object: "customer" });
  const views = await savedViews("customer", spec, listColumns);
  const plain = Object.keys(narrowing).length === 0;
  const first = plain
    ? await query(listCustomers, { filter: outOfPools, sort: newestFirst, count: true })
    : null;
  return <CustomersScreen spec={spec} views={views} first={first} />;
}
