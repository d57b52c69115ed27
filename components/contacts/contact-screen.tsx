"use client";
import { useTranslations } from "next-intl";
import { loadContactHistory, undoContactMergeAction } from "#app/(workspace)/contacts/actions.ts";
import { ContactMenu } from "#components/contacts/contact-menu.tsx";
import { ContactRelations } from "#components/contacts/contact-relations.tsx";
import { factSections } from "#components/contacts/contact-sections.ts";
import { ContactSide } from "#components/contacts/contact-side.tsx";
import { PositionsCard } from "#components/contacts/positions-card.tsx";
import { type Contact, useContact } from "#components/contacts/use-contact.ts";
import { RecordTimeline } from "#components/shared/activity/record-timeline.tsx";
import { RecordHistory } from "#components/shared/history/record-history.tsx";
import { useUndoMerge } from "#components/shared/merge/use-undo-merge.ts";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import { ownSection } from "#components/shared/record/own-section.ts";
import { RecordFacts } from "#components/shared/record/record-facts.tsx";
import { RecordFrame } from "#components/shared/record/record-frame.tsx";
import { RecordMarks } from "#components/shared/record/record-marks.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Card, CardBody } from "#components/ui/card.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type ContactScreenProps = { spec: ObjectSpec; record: Contact };

export function ContactScreen({ spec, record }: ContactScreenProps) {
  const t = useTranslations("customers-ui");
  const { rights } = useViewer();
  const { editor, refresh, leave } = useContact(spec, record);
  const undo = useUndoMerge("contact.merge", undoContactMergeAction, refresh);
  const mayEdit = rights.includes("contact.update");
  const sections = [
    ...factSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) })),
    ...ownSection(spec, t("sections.own")),
  ];
  const customer = record.customer as { id: string } | null;
  const facts = (
    <div className="flex flex-col gap-4">
      <Card>
        <CardBody className="pt-4">
          <RecordFacts spec={spec} record={record} editor={editor} sections={sections} mayEdit={mayEdit} />
        </CardBody>
      </Card>
      <PositionsCard record={record} mayEdit={mayEdit} done={refresh} />
    </div>
  );
  const timeline = (
    <RecordTimeline spec={spec} subject={{ object: "contact", id: record.id, customer: customer?.id }} />
  );
  const history = (
    <RecordHistory
      spec={spec}
      version={record.version}
      load={() => loadContactHistory(record.id)}
      undoMerge={undo}
    />
  );
  return (
    <>
      <RecordFrame
        parent={{ href: "/contacts", label: t("people.title") }}
        title={String(record.name)}
        status={<RecordMarks spec={spec} record={record} fields={["title", "customer"]} />}
        owner={<RecordMarks spec={spec} record={record} fields={["owner"]} />}
        actions={<ContactMenu spec={spec} record={record} refresh={refresh} leave={leave} />}
        tabs={[
          { key: "facts", label: t("tabs.facts"), content: facts },
          ...(rights.includes("activity.read")
            ? [{ key: "timeline", label: t("tabs.timeline"), content: timeline }]
            : []),
          { key: "network", label: t("tabs.network"), content: <ContactRelations record={record} /> },
          { key: "history", label: t("tabs.history"), content: history },
        ]}
        side={<ContactSide record={record} refresh={refresh} />}
      />
      {editor.conflict ? <ConflictDialog {...editor.conflict} /> : null}
    </>
  );
}
