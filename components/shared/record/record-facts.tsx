"use client";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FieldDisplay } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import { InlineEditor } from "#components/shared/fields/inline-editor.tsx";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import type { FormSection } from "#components/shared/record/form-section.ts";
import type { RecordEditor } from "#components/shared/record/use-record-editor.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { FieldSpec, ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type RecordFactsProps = {
  spec: ObjectSpec;
  record: RecordDto;
  editor: RecordEditor;
  sections: readonly FormSection[];
  mayEdit: boolean;
  /** Another way to show a field: a score with its ring. */
  display?: Readonly<Record<string, (record: RecordDto) => ReactNode>>;
};
type FactProps = Omit<RecordFactsProps, "sections"> & { field: FieldSpec };

function Fact({ spec, record, editor, mayEdit, display, field }: FactProps) {
  const t = useTranslations("records");
  const words = useRecordWords();
  const fieldText = useFieldText(spec.name);
  const { rights } = useViewer();
  const [editing, setEditing] = useState(false);
  const label = words.field(spec.name, field);
  const value = fieldValue(record, field.name);
  const masked = field.maskedWithout !== undefined && !rights.includes(field.maskedWithout);
  const shown = display?.[field.name]?.(record) ?? (
    <FieldDisplay object={spec.name} field={field} value={value} />
  );
  return (
    <div className="grid min-h-8 grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-x-1 coarse:min-h-10">
      <dt className="py-1.5 text-sm text-ink-3 coarse:py-2.5">{label}</dt>
      <dd className="group flex min-w-0 items-start gap-1">
        {editing ? (
          <div className="min-w-0 flex-1 py-0.5">
            <InlineEditor
              object={spec.name}
              field={field}
              label={label}
              value={value}
              save={(next) => editor.write(record, { [field.name]: next })}
              close={() => setEditing(false)}
            />
          </div>
        ) : (
          <div className="min-w-0 flex-1 px-2 py-1.5 coarse:py-2.5">{shown}</div>
        )}
        {mayEdit && !editing && !field.readOnly && !masked ? (
          <button
            type="button"
            aria-label={t("editField", { field: label, value: fieldText(field, value) ?? t("empty") })}
            onClick={() => setEditing(true)}
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-3 opacity-0 group-hover:opacity-100 hover:bg-hover focus-visible:opacity-100 coarse:size-10 coarse:opacity-60"
          >
            <Pencil aria-hidden className="size-3.5" />
          </button>
        ) : null}
      </dd>
    </div>
  );
}

/** The fields of a record in sections, each editable where it stands. */
export function RecordFacts({ sections, ...rest }: RecordFactsProps) {
  const { spec } = rest;
  return (
    <div className="@container flex flex-col gap-5">
      {sections.map((section) => (
        <section key={section.key}>
          <h2 className="mb-1 text-sm font-semibold text-ink-2">{section.title}</h2>
          <dl className="grid gap-x-6 @2xl:grid-cols-2">
            {section.fields.map((name) => {
              const field = spec.fields.find((known) => known.name === name);
              return field ? <Fact key={name} field={field} {...rest} /> : null;
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
