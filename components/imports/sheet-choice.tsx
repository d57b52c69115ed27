"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { importSheetAction } from "#app/(workspace)/imports/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ImportJobDto } from "#lib/domains/imports/contract.ts";

/** Which sheet of a workbook is being read; another one is an import of its own. */
export function SheetChoice({ job }: { job: ImportJobDto }) {
  const t = useTranslations("importing");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  if (job.sheets.length < 2) return null;
  async function change(sheet: string) {
    setBusy(true);
    const answer = await importSheetAction({ id: job.id, sheet });
    setBusy(false);
    if (answer.ok) router.push(`/imports/${answer.data.id}`);
    else toastStore.show(answer.message, "danger");
  }
  return (
    <div className="mb-3 max-w-sm">
      <Field label={t("sheet", { count: job.sheets.length })}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={job.sheet ?? ""}
            disabled={busy}
            onChange={(event) => void change(event.target.value)}
          >
            {job.sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
