"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RecordRef } from "#agents/contract.ts";
import { loadFocus } from "#app/(workspace)/chat/actions.ts";
import { keyFields } from "#components/chat/focus/key-fields.ts";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { FieldDisplay } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { SubjectObject } from "#lib/domains/activities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

function KeyFacts({ spec, record }: { spec: ObjectSpec; record: RecordDto }) {
  const words = useRecordWords();
  const fields = (keyFields[spec.name] ?? []).flatMap((name) =>
    spec.fields.filter((field) => field.name === name),
  );
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
      {fields.map((field) => (
        <div key={field.name} className="contents">
          <dt className="text-ink-3">{words.field(spec.name, field)}</dt>
          <dd className="min-w-0">
            <FieldDisplay object={spec.name} field={field} value={fieldValue(record, field.name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

// Written out, and checked by type: importing the list would ship the validator to the browser.
const subjects: Record<SubjectObject, true> = {
  customer: true,
  contact: true,
  opportunity: true,
  lead: true,
};
const subjectOf = (type: string) =>
  (Object.keys(subjects) as SubjectObject[]).find((object) => object === type) ?? null;

/** The first facts of a record and what is next with it, as they are now. */
export function RecordSummary({ record: { type, id } }: { record: RecordRef }) {
  const t = useTranslations("chat.panel");
  const { rights } = useViewer();
  const { data, failed, retry } = useLoaded(
    async () => ({ found: await loadFocus(type, id) }),
    `${type} ${id}`,
  );
  const soon = useDebounced(retry, 250);
  useServerEvent("entity:changed", (event) => {
    if (event.id === id) soon();
  });
  const href = recordHref(type, id);
  const subject = subjectOf(type);
  if (data === null && !failed) return <Skeleton className="h-40 w-full" />;
  const found = data?.found;
  if (!found) return <p className="text-sm text-ink-3">{t("gone")}</p>;
  return (
    <>
      <h2 className="font-semibold break-words">{found.record.name}</h2>
      <KeyFacts spec={found.spec} record={found.record} />
      {subject && rights.includes("task.read") ? <NextTasks object={subject} id={id} /> : null}
      {href ? (
        <Link href={href} className={buttonVariants()}>
          {t("open")}
        </Link>
      ) : null}
    </>
  );
}
