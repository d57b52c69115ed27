"use client";
import { useTranslations } from "next-intl";
import type { BulkDraft } from "#components/shared/bulk/use-bulk.ts";
import { Field } from "#components/shared/field.tsx";
import { toDraft } from "#components/shared/fields/draft.ts";
import { FieldEditor } from "#components/shared/fields/field-editor.tsx";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Select } from "#components/ui/select.tsx";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

type BulkFieldsProps = { spec: ObjectSpec; draft: BulkDraft; change: (draft: BulkDraft) => void };

/** The fields that may be the same for many records. */
const bulkFields = (spec: ObjectSpec): FieldSpec[] =>
  spec.fields.filter((field) => !field.readOnly && !field.unique && field.type !== "tags");

const matching = (refs: readonly Ref[], q: string) => refs.filter((ref) => ref.name.includes(q));

function EditFields({ spec, draft, change }: BulkFieldsProps) {
  const t = useTranslations("records.bulk");
  const words = useRecordWords();
  const fields = bulkFields(spec);
  const field = fields.find((known) => known.name === draft.field);
  function choose(name: string) {
    const next = fields.find((known) => known.name === name);
    change({ ...draft, field: name, value: next ? toDraft(next, null) : "" });
  }
  return (
    <>
      <Field label={t("field")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={draft.field}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">—</option>
            {fields.map((known) => (
              <option key={known.name} value={known.name}>
                {words.field(spec.name, known)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {field ? (
        <Field label={t("newValue")}>
          {(id) => (
            <FieldEditor
              key={field.name}
              id={id}
              object={spec.name}
              field={field}
              label={t("newValue")}
              draft={draft.value}
              change={(value) => change({ ...draft, value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

/** What a change of many records needs to know. */
export function BulkFields(props: BulkFieldsProps & { kind: BulkDraft["kind"] }) {
  const { spec, kind, draft, change } = props;
  const t = useTranslations("records.bulk");
  const sources = useRecordSources();
  const tags = sources.tags?.[spec.name] ?? [];
  if (kind === "edit") return <EditFields {...props} />;
  if (kind === "transfer")
    return (
      <RefPicker
        label={t("newOwner")}
        value={draft.owner ? [draft.owner] : []}
        find={(q) => matching(sources.people, q)}
        change={([owner]) => change({ ...draft, owner: owner ?? null })}
      />
    );
  if (kind !== "tags") return null;
  return (
    <>
      {(["add", "remove"] as const).map((way) => (
        <div key={way}>
          <p className="mb-1 text-sm text-ink-2">{t(`tags.${way}`)}</p>
          <RefPicker
            label={t(`tags.${way}`)}
            multiple
            value={draft[way]}
            find={(q) => matching(tags, q)}
            change={(refs) => change({ ...draft, [way]: [...refs] })}
          />
        </div>
      ))}
    </>
  );
}
