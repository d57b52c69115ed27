import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { savedViews } from "#app/(workspace)/views/saved-views.ts";
import { newestFirst } from "#components/contacts/contact-list-query.ts";
import { listColumns } from "#components/contacts/contact-sections.ts";
import { ContactsScreen } from "#components/contacts/contacts-screen.tsx";
import { getCustomer, listContacts } from "#lib/domains/customers/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers-ui.people"))("title") };
}

type ContactsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first page is read here when the plain list is asked for; a narrowed one is read by the list. */
export default async function ContactsPage({ searchParams }: ContactsPageProps) {
  const { new: _asked, customer: at, ...narrowing } = await searchParams;
  const spec = await query(describeObject, { object: "contact" });
  const views = await savedViews("contact", spec, listColumns);
  const plain = Object.keys(narrowing).length === 0;
  const first = plain ? await query(listContacts, { sort: newestFirst, count: true }) : null;
  const customer = typeof at === "string" ? await query(getCustomer, { id: at }) : null;
  return (
    <ContactsScreen
      spec={spec}
      views={views}
      first={first}
      customer={customer && { id: customer.id, name: String((customer as RecordDto).name) }}
    />
  );
}
