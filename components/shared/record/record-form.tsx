"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import { FormField } from "#components/shared/record/form-field.tsx";
import type { FormSection } from "#components/shared/record/form-section.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { useLeaveGuard } from "#components/shared/record/use-leave-guard.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { useRecordForm } from "#components/shared/record/use-record-form.ts";
import { Button } from "#components/ui/button.tsx";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

export type RecordFormProps = {
  spec: ObjectSpec;
  sections: readonly FormSection[];
  initial?: Record<string, unknown>;
  /** Whether it makes a new record: then all fields are sent, else only the changed ones. */
  creating: boolean;
  submitLabel: string;
  submit: (set: FieldSet) => Promise<Refusal>;
  cancel: () => void;
  /** Under the fields: a duplicate warning. */
  children?: ReactNode;
};

const fieldsOf = (spec: ObjectSpec, names: readonly string[]): FieldSpec[] =>
  names.flatMap((name) => spec.fields.filter((field) => field.name === name && !field.readOnly));

/** A form made from the fields of an object. */
export function RecordForm(props: RecordFormProps) {
  const { spec, sections, initial = {}, creating, submitLabel, submit, cancel, children } = props;
  const t = useTranslations("records.form");
  const body = useRef<HTMLFormElement>(null);
  const fields = sections.flatMap((section) => fieldsOf(spec, section.fields));
  const form = useRecordForm({ fields, initial, whole: creating, submit });
  const mayLeave = useLeaveGuard(form.dirty);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (await form.send()) return;
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>("[data-wrong] :is(input,select,textarea,button)")?.focus(),
    );
  }

  return (
    <form
      ref={body}
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className="@container flex flex-col gap-5"
    >
      {sections.map((section) => (
        <fieldset key={section.key} className="grid min-w-0 gap-x-4 gap-y-3 @md:grid-cols-2">
          {section.title ? (
            <legend className="mb-2 text-sm font-semibold text-ink-2">{section.title}</legend>
          ) : null}
          {fieldsOf(spec, section.fields).map((field) => (
            <FormField
              key={field.name}
              object={spec.name}
              field={field}
              draft={form.drafts[field.name] ?? ""}
              change={(draft) => form.change(field.name, draft)}
              wrong={form.wrong[field.name]}
            />
          ))}
        </fieldset>
      ))}
      {children}
      <p role="alert" className="text-sm text-danger empty:hidden">
        {form.message}
      </p>
      <div className="sticky bottom-0 -mx-1 flex justify-end gap-2 bg-surface px-1 py-3">
        <Button onClick={() => mayLeave() && cancel()}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" disabled={form.busy || (!creating && !form.dirty)}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
