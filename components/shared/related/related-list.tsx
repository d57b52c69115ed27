"use client";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { FieldDisplay } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import type { ObjectSpec, RecordDto, RecordPage } from "#lib/platform/records/contract.ts";

export type RelatedListProps = {
  spec: ObjectSpec;
  load: () => Promise<RecordPage>;
  /** The first is the name that leads to the record's page. */
  fields: readonly string[];
  href: (record: RecordDto) => string;
  empty: { icon: LucideIcon; title: string; text?: string };
  /** What may be added. */
  actions?: ReactNode;
  /** All of them, when more than shown exist. */
  allHref?: string;
};

function Line({
  spec,
  record,
  fields,
  href,
}: Omit<RelatedListProps, "load" | "empty"> & { record: RecordDto }) {
  const words = useRecordWords();
  const [title, ...rest] = fields.flatMap((name) => spec.fields.filter((field) => field.name === name));
  return (
    <li className="px-3 py-2">
      <Link
        href={href(record)}
        className="font-medium break-words underline-offset-2 hover:text-accent-text hover:underline"
      >
        {String((title && record[title.name]) ?? record.id)}
      </Link>
      <dl className="mt-0.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
        {rest.map((field) => {
          const value = fieldValue(record, field.name);
          if (value === null || value === undefined || value === "") return null;
          return (
            <div key={field.name} className="flex min-w-0 items-center gap-1">
              <dt className="text-ink-3">{words.field(spec.name, field)}</dt>
              <dd className="min-w-0">
                <FieldDisplay object={spec.name} field={field} value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}

/** The records of another kind that hang on one, kept fresh while others work. */
export function RelatedList(props: RelatedListProps) {
  const { spec, load, empty, actions, allHref } = props;
  const t = useTranslations("records-ui.related");
  const { data, failed, retry } = useLoaded(load, spec.name);
  const soon = useDebounced(retry, 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === spec.name) soon();
  });
  if (failed && !data) return <ErrorState retry={retry} />;
  if (!data) return <LinesSkeleton />;
  const { items, nextCursor } = data;
  return (
    <div className="flex flex-col gap-3">
      {actions ? <div className="flex flex-wrap justify-end gap-2">{actions}</div> : null}
      {items.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((record) => (
            <Line key={record.id} {...props} record={record} />
          ))}
        </ul>
      )}
      {nextCursor && allHref ? (
        <Link href={allHref} className="text-center text-sm text-accent-text hover:underline">
          {t("all")}
        </Link>
      ) : null}
    </div>
  );
}
