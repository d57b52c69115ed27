"use client";
import { tagContactAction } from "#app/(workspace)/contacts/actions.ts";
import type { Contact } from "#components/contacts/use-contact.ts";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { RelatedCounts } from "#components/shared/related/related-counts.tsx";
import { TagPanel } from "#components/shared/tags/tag-panel.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";

/** What belongs to a contact: what is next, how much hangs on them, their tags. */
export function ContactSide({ record, refresh }: { record: Contact; refresh: () => void }) {
  const { rights } = useViewer();
  return (
    <>
      {rights.includes("task.read") ? <NextTasks object="contact" id={record.id} /> : null}
      <RelatedCounts object="contact" id={record.id} counts={record.counts} />
      <TagPanel
        object="contact"
        tags={(record.tags as string[] | null) ?? []}
        reasons={record.tagReasons}
        mayEdit={rights.includes("contact.update")}
        save={(change) => tagContactAction({ ids: [record.id], ...change })}
        done={refresh}
      />
    </>
  );
}
