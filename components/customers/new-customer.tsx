"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { createCustomerAction, customerDuplicates } from "#app/(workspace)/customers/actions.ts";
import { newSections } from "#components/customers/customer-sections.ts";
import { NewButton } from "#components/shared/create/new-button.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const CreateRecordDialog = dynamic(
  () =>
    import("#components/shared/create/create-record-dialog.tsx").then((module) => module.CreateRecordDialog),
  { ssr: false },
);

const text = (set: FieldSet, name: string) =>
  typeof set[name] === "string" ? (set[name] as string) : undefined;

/** The customers that look like the one being made. */
function lookAlikes(set: FieldSet) {
  const [name, uscc, phone, email] = ["name", "uscc", "phone", "email"].map((key) => text(set, key));
  return customerDuplicates({ name, uscc, phone, email });
}

export function NewCustomer({ spec, open = false }: { spec: ObjectSpec; open?: boolean }) {
  const t = useTranslations("customers-ui");
  const sections = newSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) }));
  return (
    <NewButton label={t("list.new")} open={open}>
      {(close) => (
        <CreateRecordDialog
          title={t("list.new")}
          spec={spec}
          sections={sections}
          create={createCustomerAction}
          duplicates={lookAlikes}
          href={(id) => `/customers/${id}`}
          close={close}
        />
      )}
    </NewButton>
  );
}
