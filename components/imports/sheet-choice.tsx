"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { importSheetAction } from "#app/(workspace)/imports/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ImportJobDto } from "#lib/domains/imports/contract.ts";

/** Which sheet of a workbook is being read; another one is an import of its own. */
export function SheetChoice({ job }: { job: ImportJobDto }) {
  const t = useTranslations("importing");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState(job.sheet ?? "");
  if (job.sheets.length < 2) return null;
  async function read() {
    setBusy(true);
    const answer = await importSheetAction({ id: job.id, sheet: chosen });
    setBusy(false);
    if (answer.ok) router.push(`/imports/${answer.data.id}`);
    else toastStore.show(answer.message, "danger");
  }
  return (
    <div className="mb-3 flex max-w-md items-end gap-2">
      <div className="min-w-0 flex-1">
        <Field label={t("sheet", { count: job.sheets.length })}>
          {(id) => (
            <Select
              id={id}
              className="w-full"
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
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
      {/* Not at once: whoever goes through the sheets by keys would take in each of them. */}
      {chosen !== (job.sheet ?? "") && (
        <Button aria-busy={busy} onClick={() => !busy && void read()}>
          {t("readSheet")}
        </Button>
      )}
    </div>
  );
}
