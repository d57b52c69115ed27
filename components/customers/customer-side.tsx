"use client";
import { tagCustomerAction } from "#app/(workspace)/customers/actions.ts";
import type { Customer } from "#components/customers/use-customer.ts";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { SideFacts } from "#components/shared/record/side-facts.tsx";
import { RelatedCounts } from "#components/shared/related/related-counts.tsx";
import { TagPanel } from "#components/shared/tags/tag-panel.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";

/** What belongs to a customer: what is next, how much hangs on it, its tags and its people. */
export function CustomerSide({ record, refresh }: { record: Customer; refresh: () => void }) {
  const { rights } = useViewer();
  return (
    <>
      {rights.includes("task.read") ? <NextTasks object="customer" id={record.id} /> : null}
      <RelatedCounts object="customer" id={record.id} counts={record.counts} />
      <TagPanel
        object="customer"
        tags={(record.tags as string[] | null) ?? []}
        reasons={record.tagReasons}
        mayEdit={rights.includes("customer.update") && !record.pool}
        save={(change) => tagCustomerAction({ ids: [record.id], ...change })}
        done={refresh}
      />
      <SideFacts record={record} />
    </>
  );
}
