"use client";
import { useTranslations } from "next-intl";
import {
  archiveFieldAction,
  defineFieldAction,
  reorderFieldsAction,
  setChoicesAction,
  updateFieldAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { ObjectChoice } from "#components/settings/object-choice.tsx";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { swapped } from "#components/settings/swapped.ts";
import { usePartEditor } from "#components/settings/use-part-editor.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CustomFieldDto, RecordObject } from "#lib/domains/records/contract.ts";
import { type FieldSpec, fieldTypes, type ObjectSpec } from "#lib/platform/records/contract.ts";

const label: FieldSpec = { name: "label", type: "text", required: true };
const choices: FieldSpec = { name: "choices", type: "long_text" };
const required: FieldSpec = { name: "required", type: "boolean" };
const help: FieldSpec = { name: "help", type: "text" };
const specOf = (fields: FieldSpec[]): ObjectSpec => ({ name: "customField", fields, relations: [] });

const newSpec = specOf([
  label,
  {
    name: "type",
    type: "choice",
    choices: fieldTypes.filter((type) => type !== "tags" && type !== "record"),
    required: true,
  },
  choices,
  required,
  { name: "unique", type: "boolean" },
  help,
]);
const hasChoices = ({ type }: CustomFieldDto) => type === "choice" || type === "choices";
/** What may be changed of a field that holds values already. */
const knownSpec = (field: CustomFieldDto) =>
  specOf([label, ...(hasChoices(field) ? [choices] : []), required, help]);

const linesOf = (text: unknown) =>
  String(text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Choices as they were typed: a line changed where it stands is the same choice under another name. */
function choicesOf(text: unknown, before: readonly string[]) {
  const values = linesOf(text);
  const same = values.length === before.length;
  return values.map((value, at) => {
    const was = before[at];
    const renamed = same && was !== undefined && was !== value && !values.includes(was);
    return { value, ...(renamed && { was }) };
  });
}

/** The fields that the company added to a kind of record. */
export function FieldsSetup({ object, fields }: { object: RecordObject; fields: readonly CustomFieldDto[] }) {
  const t = useTranslations("setup.fields");
  const types = useTranslations("choices.customField.type");
  const { write, run } = useSetup();
  const ids = fields.map(({ id }) => id);
  const move = (at: number, by: number) => () =>
    void run(reorderFieldsAction({ object, ids: swapped(ids, at, by) }));

  async function change(field: CustomFieldDto, { choices: typed, ...set }: FieldSet) {
    const { id, version } = field;
    const refusal = Object.keys(set).length > 0 ? await write(updateFieldAction({ id, version, set })) : null;
    if (refusal || typed === undefined) return refusal;
    return write(setChoicesAction({ id, choices: choicesOf(typed, field.choices) }));
  }
  const editor = usePartEditor<CustomFieldDto>({
    title: (known) => (known ? t("edit", { name: known.label }) : t("add")),
    spec: (known) => (known ? knownSpec(known) : newSpec),
    initial: (known) => (known ? { ...known, choices: known.choices.join("\n") } : { type: "text" }),
    save: (known, set) =>
      known
        ? change(known, set)
        : write(defineFieldAction({ ...set, object, choices: linesOf(set.choices) })),
  });
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ObjectChoice object={object} />
          <AddButton label={t("add")} add={editor.add} />
        </>
      }
    >
      <Card>
        {fields.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {fields.map((field, at) => (
            <SetupLine
              key={field.id}
              name={field.label}
              marks={
                <>
                  <Badge>{types(field.type)}</Badge>
                  {field.required ? <Badge tone="warn">{t("required")}</Badge> : null}
                  {field.unique ? <Badge tone="outline">{t("unique")}</Badge> : null}
                </>
              }
              edit={() => editor.edit(field)}
              up={at > 0 ? move(at, -1) : undefined}
              down={at < fields.length - 1 ? move(at, 1) : undefined}
              archive={() => void run(archiveFieldAction({ id: field.id }))}
            >
              {[field.help, field.choices.join(t("comma"))].filter(Boolean).join(" · ")}
            </SetupLine>
          ))}
        </ul>
      </Card>
      {editor.dialog}
    </SetupPage>
  );
}
