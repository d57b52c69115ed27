"use client";
import { useTranslations } from "next-intl";
import { contactDuplicates, createContactAction } from "#app/(workspace)/contacts/actions.ts";
import { newSections } from "#components/contacts/contact-sections.ts";
import { NewRecord } from "#components/shared/create/new-record.tsx";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type NewContactProps = { spec: ObjectSpec; open: boolean; customer: Ref | null };

export function NewContact({ spec, open, customer }: NewContactProps) {
  const t = useTranslations("customers-ui");
  return (
    <NewRecord
      label={t("people.new")}
      open={open}
      spec={spec}
      sections={newSections.map((section) => ({ ...section, title: t(`sections.${section.key}`) }))}
      initial={customer && { customer }}
      create={createContactAction}
      compared={["name", "phone", "email", "wechat", "customer"]}
      duplicates={contactDuplicates}
    />
  );
}
