"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { createLeadAction, leadDuplicates } from "#app/(workspace)/leads/actions.ts";
import { newSections } from "#components/leads/lead-sections.ts";
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

/** The leads that look like the one being made. */
function lookAlikes(set: FieldSet) {
  const [companyName, contactPhone] = ["companyName", "contactPhone"].map((key) => text(set, key));
  return leadDuplicates({ companyName, contactPhone });
}

export function NewLead({ spec, open = false }: { spec: ObjectSpec; open?: boolean }) {
  const t = useTranslations("leads-ui");
  const sections = newSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) }));
  return (
    <NewButton label={t("list.new")} open={open}>
      {(close) => (
        <CreateRecordDialog
          title={t("list.new")}
          spec={spec}
          sections={sections}
          create={createLeadAction}
          duplicates={lookAlikes}
          href={(id) => `/leads/${id}`}
          close={close}
        />
      )}
    </NewButton>
  );
}
