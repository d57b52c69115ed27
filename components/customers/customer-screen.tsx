"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { loadCustomerHistory, undoCustomerMergeAction } from "#app/(workspace)/customers/actions.ts";
import { CustomerContacts } from "#components/customers/customer-contacts.tsx";
import { CustomerDeals } from "#components/customers/customer-deals.tsx";
import { CustomerFacts } from "#components/customers/customer-facts.tsx";
import { CustomerMenu } from "#components/customers/customer-menu.tsx";
import { CustomerSide } from "#components/customers/customer-side.tsx";
import { FamilyTree } from "#components/customers/family-tree.tsx";
import { type Customer, useCustomer } from "#components/customers/use-customer.ts";
import { RecordTimeline } from "#components/shared/activity/record-timeline.tsx";
import { RecordHistory } from "#components/shared/history/record-history.tsx";
import { useUndoMerge } from "#components/shared/merge/use-undo-merge.ts";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import { RecordFrame } from "#components/shared/record/record-frame.tsx";
import { RecordMarks } from "#components/shared/record/record-marks.tsx";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const CustomerNetwork = dynamic(
  () => import("#components/customers/customer-network.tsx").then((module) => module.CustomerNetwork),
  { ssr: false, loading: LinesSkeleton },
);

type CustomerScreenProps = { spec: ObjectSpec; contactSpec: ObjectSpec; record: Customer };

/** What can be read of a customer, part by part. */
function useTabs(
  { spec, contactSpec, record }: CustomerScreenProps,
  editor: ReturnType<typeof useCustomer>["editor"],
  refresh: () => void,
) {
  const t = useTranslations("customers-ui");
  const { rights } = useViewer();
  const may = (right: string) => rights.includes(right);
  const undo = useUndoMerge("customer.merge", undoCustomerMergeAction, refresh);
  const { contacts, children, opportunities } = record.counts;
  return [
    {
      key: "facts",
      label: t("tabs.facts"),
      content: <CustomerFacts spec={spec} record={record} editor={editor} refresh={refresh} />,
    },
    ...(may("activity.read")
      ? [
          {
            key: "timeline",
            label: t("tabs.timeline"),
            content: <RecordTimeline spec={spec} subject={{ object: "customer", id: record.id }} />,
          },
        ]
      : []),
    ...(may("contact.read")
      ? [
          {
            key: "contacts",
            label: t("tabs.contacts"),
            ...(contacts !== undefined && { count: contacts }),
            content: <CustomerContacts spec={contactSpec} customer={record} />,
          },
          {
            key: "network",
            label: t("tabs.network"),
            content: <CustomerNetwork id={record.id} name={String(record.name)} />,
          },
        ]
      : []),
    ...(may("opportunity.read")
      ? [
          {
            key: "deals",
            label: t("tabs.deals"),
            ...(opportunities !== undefined && { count: opportunities }),
            content: <CustomerDeals customer={record} />,
          },
        ]
      : []),
    {
      key: "family",
      label: t("tabs.family"),
      ...(children !== undefined && { count: children }),
      content: <FamilyTree id={record.id} />,
    },
    {
      key: "history",
      label: t("tabs.history"),
      content: (
        <RecordHistory
          spec={spec}
          version={record.version}
          load={() => loadCustomerHistory(record.id)}
          undoMerge={undo}
        />
      ),
    },
  ];
}

export function CustomerScreen(props: CustomerScreenProps) {
  const { spec, record } = props;
  const sections = useTranslations("ui.sections");
  const { editor, refresh, leave } = useCustomer(spec, record);
  const tabs = useTabs(props, editor, refresh);
  return (
    <>
      <RecordFrame
        parent={{ href: "/customers", label: sections("customers") }}
        title={String(record.name)}
        status={<RecordMarks spec={spec} record={record} fields={["status", "level", "pool"]} />}
        owner={<RecordMarks spec={spec} record={record} fields={["owner"]} />}
        actions={<CustomerMenu spec={spec} record={record} refresh={refresh} leave={leave} />}
        tabs={tabs}
        side={<CustomerSide record={record} refresh={refresh} />}
      />
      {editor.conflict ? <ConflictDialog {...editor.conflict} /> : null}
    </>
  );
}
