"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { type Draft, holdsMany } from "#components/shared/fields/draft.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { useFindRefs } from "#components/shared/fields/use-find-refs.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { FieldSpec, FieldType } from "#lib/platform/records/contract.ts";

export type FieldEditorProps = {
  object: string;
  field: FieldSpec;
  label: string;
  draft: Draft;
  change: (draft: Draft) => void;
  id?: string;
  /** The id of the sentence that says what is wrong. */
  invalid?: string | null | undefined;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
};

const inputTypes: Partial<Record<FieldType, string>> = {
  phone: "tel",
  email: "email",
  date: "date",
  datetime: "datetime-local",
};
const decimals = new Set<FieldType>(["number", "percent"]);

function PickEditor({ object, field, label, draft, change, invalid }: FieldEditorProps) {
  const words = useRecordWords();
  const find = useFindRefs(object, field);
  const refs = (Array.isArray(draft) ? draft : []) as readonly Ref[];
  const named =
    field.type === "choices"
      ? refs.map((ref) => ({ ...ref, name: words.choice(object, field, ref.id) }))
      : refs;
  return (
    <RefPicker
      label={label}
      value={named}
      change={change}
      find={find}
      multiple={holdsMany(field)}
      clearable={!field.required}
      invalid={invalid}
    />
  );
}

function TextEditor({ field, label, draft, change, invalid, ...rest }: FieldEditorProps) {
  const t = useTranslations("records.editor");
  const shared = {
    id: rest.id,
    "aria-label": rest.id ? undefined : label,
    "aria-invalid": invalid ? true : undefined,
    "aria-describedby": invalid ?? undefined,
    "aria-required": field.required || undefined,
    autoFocus: rest.autoFocus,
    onKeyDown: rest.onKeyDown,
    value: String(draft),
  };
  if (field.type === "long_text")
    return <Textarea {...shared} rows={3} onChange={(event) => change(event.target.value)} />;
  return (
    <Input
      {...shared}
      type={inputTypes[field.type] ?? "text"}
      inputMode={decimals.has(field.type) ? "decimal" : undefined}
      placeholder={field.type === "money" ? t("moneyHint") : undefined}
      onChange={(event) => change(event.target.value)}
    />
  );
}

function ChoiceEditor({ object, field, label, draft, change, invalid, ...rest }: FieldEditorProps) {
  const words = useRecordWords();
  return (
    <Select
      id={rest.id}
      aria-label={rest.id ? undefined : label}
      aria-describedby={invalid ?? undefined}
      autoFocus={rest.autoFocus}
      onKeyDown={rest.onKeyDown}
      className="w-full"
      value={String(draft)}
      onChange={(event) => change(event.target.value)}
    >
      {field.required && draft ? null : <option value="">—</option>}
      {(field.choices ?? []).map((choice) => (
        <option key={choice} value={choice}>
          {words.choice(object, field, choice)}
        </option>
      ))}
    </Select>
  );
}

/** The control for a field, by its type. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, draft, change, id, label } = props;
  switch (field.type) {
    case "boolean":
      return (
        <Checkbox
          id={id}
          aria-label={id ? undefined : label}
          autoFocus={props.autoFocus}
          checked={draft === true}
          onKeyDown={props.onKeyDown}
          onChange={(event) => change(event.target.checked)}
        />
      );
    case "choice":
      return <ChoiceEditor {...props} />;
    case "user":
    case "team":
    case "record":
    case "tags":
    case "choices":
      return <PickEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}
