"use client";
import { useTranslations } from "next-intl";
import { createLeadAction, leadDuplicates } from "#app/(workspace)/leads/actions.ts";
import { newSections } from "#components/leads/lead-sections.ts";
import { NewRecord } from "#components/shared/create/new-record.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export function NewLead({ spec, open }: { spec: ObjectSpec; open: boolean }) {
  const t = useTranslations("leads-ui");
  return (
    <NewRecord
      label={t("list.new")}
      open={open}
      spec={spec}
      sections={newSections.map((section) => ({ ...section, title: t(`sections.${section.key}`) }))}
      create={createLeadAction}
      compared={["companyName", "contactPhone"]}
      duplicates={leadDuplicates}
    />
  );
}
