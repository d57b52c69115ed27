"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { archiveFieldAction, defineFieldAction } from "#app/(workspace)/settings/setup/actions.ts";
import { ObjectChoice } from "#components/settings/object-choice.tsx";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CustomFieldDto, RecordObject } from "#lib/domains/records/contract.ts";
import { fieldTypes, type ObjectSpec } from "#lib/platform/records/contract.ts";

const spec: ObjectSpec = {
  name: "customField",
  relations: [],
  fields: [
    { name: "label", type: "text", required: true },
    {
      name: "type",
      type: "choice",
      choices: fieldTypes.filter((type) => type !== "tags" && type !== "record"),
      required: true,
    },
    { name: "choices", type: "long_text" },
    { name: "required", type: "boolean" },
    { name: "unique", type: "boolean" },
    { name: "help", type: "text" },
  ],
};
const linesOf = (text: unknown) =>
  String(text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The fields that the company added to a kind of record. */
export function FieldsSetup({ object, fields }: { object: RecordObject; fields: readonly CustomFieldDto[] }) {
  const t = useTranslations("setup.fields");
  const types = useTranslations("choices.customField.type");
  const { write, run } = useSetup();
  const [open, setOpen] = useState(false);
  async function define(set: FieldSet) {
    const refusal = await write(defineFieldAction({ ...set, object, choices: linesOf(set.choices) }));
    if (!refusal) setOpen(false);
    return refusal;
  }
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ObjectChoice object={object} />
          <Button variant="primary" onClick={() => setOpen(true)}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        </>
      }
    >
      <Card>
        {fields.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {fields.map((field) => (
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
              archive={() => void run(archiveFieldAction({ id: field.id }))}
            >
              {[field.help, field.choices.join(t("comma"))].filter(Boolean).join(" · ")}
            </SetupLine>
          ))}
        </ul>
      </Card>
      {open ? (
        <PartDialog
          title={t("add")}
          spec={spec}
          initial={{ type: "text" }}
          submit={define}
          close={() => setOpen(false)}
        />
      ) : null}
    </SetupPage>
  );
}
