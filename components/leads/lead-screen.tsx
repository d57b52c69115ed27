"use client";
import { useTranslations } from "next-intl";
import { loadLeadHistory, undoLeadMergeAction } from "#app/(workspace)/leads/actions.ts";
import { LeadMenu } from "#components/leads/lead-menu.tsx";
import { factSections } from "#components/leads/lead-sections.ts";
import { LeadSide } from "#components/leads/lead-side.tsx";
import { type Lead, useLead } from "#components/leads/use-lead.ts";
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

type LeadScreenProps = { spec: ObjectSpec; record: Lead };

/** What can be read of a lead, part by part. */
function useTabs({ spec, record }: LeadScreenProps, { editor, refresh }: ReturnType<typeof useLead>) {
  const t = useTranslations("leads-ui");
  const { rights } = useViewer();
  const undo = useUndoMerge("lead.merge", undoLeadMergeAction, refresh);
  const sections = [
    ...factSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) })),
    ...ownSection(spec, t("sections.own")),
  ];
  const mayEdit = rights.includes("lead.update") && !record.pool;
  const facts = (
    <Card>
      <CardBody className="pt-4">
        <RecordFacts spec={spec} record={record} editor={editor} sections={sections} mayEdit={mayEdit} />
      </CardBody>
    </Card>
  );
  const timeline = <RecordTimeline spec={spec} subject={{ object: "lead", id: record.id }} />;
  const history = (
    <RecordHistory
      spec={spec}
      version={record.version}
      load={() => loadLeadHistory(record.id)}
      undoMerge={undo}
    />
  );
  return [
    { key: "facts", label: t("tabs.facts"), content: facts },
    ...(rights.includes("activity.read")
      ? [{ key: "timeline", label: t("tabs.timeline"), content: timeline }]
      : []),
    { key: "history", label: t("tabs.history"), content: history },
  ];
}

export function LeadScreen(props: LeadScreenProps) {
  const { spec, record } = props;
  const sections = useTranslations("ui.sections");
  const lead = useLead(spec, record);
  const { editor, refresh, leave } = lead;
  const tabs = useTabs(props, lead);
  return (
    <>
      <RecordFrame
        parent={{ href: "/leads", label: sections("leads") }}
        title={record.name}
        status={<RecordMarks spec={spec} record={record} fields={["status", "pool"]} />}
        owner={<RecordMarks spec={spec} record={record} fields={["owner"]} />}
        actions={<LeadMenu spec={spec} record={record} refresh={refresh} leave={leave} />}
        tabs={tabs}
        side={<LeadSide record={record} refresh={refresh} />}
      />
      {editor.conflict ? <ConflictDialog {...editor.conflict} /> : null}
    </>
  );
}
