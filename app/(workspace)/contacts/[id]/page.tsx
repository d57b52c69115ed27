import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { ContactScreen } from "#components/contacts/contact-screen.tsx";
import type { Contact } from "#components/contacts/use-contact.ts";
import { getContact } from "#lib/domains/customers/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

type ContactPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ContactPageProps): Promise<Metadata> {
  const contact = await query(getContact, { id: (await params).id });
  return contact ? { title: String((contact as Contact).name) } : {};
}

export default async function ContactPage({ params }: ContactPageProps) {
  const contact = await query(getContact, { id: (await params).id });
  if (!contact) notFound();
  return (
    <ContactScreen
      key={contact.id}
      spec={await query(describeObject, { object: "contact" })}
      record={contact as Contact}
    />
  );
}
