"use client";
import { useTranslations } from "next-intl";
import { createCustomerAction, customerDuplicates } from "#app/(workspace)/customers/actions.ts";
import { newSections } from "#components/customers/customer-sections.ts";
import { NewRecord } from "#components/shared/create/new-record.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export function NewCustomer({ spec, open }: { spec: ObjectSpec; open: boolean }) {
  const t = useTranslations("customers-ui");
  return (
    <NewRecord
      label={t("list.new")}
      open={open}
      spec={spec}
      sections={newSections.map((section) => ({ ...section, title: t(`sections.${section.key}`) }))}
      create={createCustomerAction}
      compared={["name", "uscc", "phone", "email"]}
      duplicates={customerDuplicates}
    />
  );
}
