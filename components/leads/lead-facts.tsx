"use client";
import { useTranslations } from "next-intl";
import { factGroups } from "#components/leads/fact-fields.ts";
import { FactRow } from "#components/leads/fact-row.tsx";
import type { LeadEditor } from "#components/leads/use-lead-editor.ts";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";

export function LeadFacts({ editor }: { editor: LeadEditor }) {
  const t = useTranslations("ui.lead");
  const missing: readonly string[] = editor.shown.missing;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("facts")}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {factGroups.map((group) => (
          <section key={group.key} aria-label={t(`group.${group.key}`)}>
            <h3 className="mb-0.5 text-xs text-ink-3">{t(`group.${group.key}`)}</h3>
            <dl>
              {group.fields.map((field) => (
                <FactRow
                  key={field.key}
                  field={field}
                  editor={editor}
                  missing={missing.includes(field.key)}
                />
              ))}
            </dl>
          </section>
        ))}
      </CardBody>
    </Card>
  );
}
