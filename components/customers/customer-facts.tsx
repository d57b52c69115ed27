"use client";
import { useTranslations } from "next-intl";
import { CustomerProfileCard } from "#components/customers/customer-profile-card.tsx";
import { factSections } from "#components/customers/customer-sections.ts";
import type { Customer } from "#components/customers/use-customer.ts";
import { ownSection } from "#components/shared/record/own-section.ts";
import { RecordFacts } from "#components/shared/record/record-facts.tsx";
import type { RecordEditor } from "#components/shared/record/use-record-editor.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Card, CardBody } from "#components/ui/card.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type CustomerFactsProps = { spec: ObjectSpec; record: Customer; editor: RecordEditor; refresh: () => void };

/** What is known of a customer: its fields, the company's own ones among them, and how it buys. */
export function CustomerFacts({ spec, record, editor, refresh }: CustomerFactsProps) {
  const t = useTranslations("customers-ui.sections");
  const { rights } = useViewer();
  const mayEdit = rights.includes("customer.update") && !record.pool;
  const sections = [
    ...factSections.map(({ key, fields }) => ({ key, fields, title: t(key) })),
    ...ownSection(spec, t("own")),
  ];
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <CardBody className="pt-4">
          <RecordFacts spec={spec} record={record} editor={editor} sections={sections} mayEdit={mayEdit} />
        </CardBody>
      </Card>
      <CustomerProfileCard record={record} mayEdit={mayEdit} done={refresh} />
    </div>
  );
}
