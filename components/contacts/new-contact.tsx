"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { contactDuplicates, createContactAction } from "#app/(workspace)/contacts/actions.ts";
import { newSections } from "#components/contacts/contact-sections.ts";
import { NewButton } from "#components/shared/create/new-button.tsx";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const CreateRecordDialog = dynamic(
  () =>
    import("#components/shared/create/create-record-dialog.tsx").then((module) => module.CreateRecordDialog),
  { ssr: false },
);

const text = (set: FieldSet, name: string) =>
  typeof set[name] === "string" ? (set[name] as string) : undefined;

/** The contacts that look like the one being made. */
function lookAlikes(set: FieldSet) {
  const [name, phone, email, wechat, customer] = ["name", "phone", "email", "wechat", "customer"].map((key) =>
    text(set, key),
  );
  return contactDuplicates({ name, phone, email, wechat, customer });
}

type NewContactProps = { spec: ObjectSpec; open?: boolean; customer: Ref | null };

export function NewContact({ spec, open = false, customer }: NewContactProps) {
  const t = useTranslations("customers-ui");
  const sections = newSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) }));
  return (
    <NewButton label={t("people.new")} open={open}>
      {(close) => (
        <CreateRecordDialog
          title={t("people.new")}
          spec={spec}
          sections={sections}
          {...(customer && { initial: { customer } })}
          create={createContactAction}
          duplicates={lookAlikes}
          href={(id) => `/contacts/${id}`}
          close={close}
        />
      )}
    </NewButton>
  );
}
