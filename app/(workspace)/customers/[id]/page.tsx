import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { CustomerScreen } from "#components/customers/customer-screen.tsx";
import type { Customer } from "#components/customers/use-customer.ts";
import { contactRecords, getCustomer } from "#lib/domains/customers/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

type CustomerPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  const customer = await query(getCustomer, { id: (await params).id });
  return customer ? { title: String((customer as Customer).name) } : {};
}

export default async function CustomerPage({ params }: CustomerPageProps) {
  const customer = await query(getCustomer, { id: (await params).id });
  if (!customer) notFound();
  return (
    <CustomerScreen
      key={customer.id}
      spec={await query(describeObject, { object: "customer" })}
      contactSpec={contactRecords.spec}
      record={customer as Customer}
    />
  );
}
