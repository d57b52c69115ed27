"use client";
import { useId } from "react";
import type { Draft } from "#components/shared/fields/draft.ts";
import { FieldEditor } from "#components/shared/fields/field-editor.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { cn } from "#components/ui/cn.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

type FormFieldProps = {
  object: string;
  field: FieldSpec;
  draft: Draft;
  change: (draft: Draft) => void;
  wrong?: string | undefined;
};

/** A field in a form: label, control, and what is wrong under it. */
export function FormField({ object, field, draft, change, wrong }: FormFieldProps) {
  const id = useId();
  const label = useRecordWords().field(object, field);
  return (
    <div
      className={cn("min-w-0", field.type === "long_text" && "@md:col-span-2")}
      data-wrong={wrong ? "" : undefined}
    >
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        {label}
        {field.required ? (
          <span aria-hidden className="ml-0.5 text-danger">
            *
          </span>
        ) : null}
      </label>
      <FieldEditor
        id={id}
        object={object}
        field={field}
        label={label}
        draft={draft}
        change={change}
        invalid={wrong ? `${id}-wrong` : null}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="mt-0.5 text-sm text-danger">
          {wrong}
        </p>
      ) : null}
    </div>
  );
}
