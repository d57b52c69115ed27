"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DuplicateHits, type Hit } from "#components/shared/create/duplicate-hits.tsx";
import { useFieldProblems } from "#components/shared/create/use-field-problems.ts";
import type { FormSection } from "#components/shared/record/form-section.ts";
import { RecordForm } from "#components/shared/record/record-form.tsx";
import type { FieldSet, SaveResult } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type CreateRecordDialogProps = {
  title: string;
  spec: ObjectSpec;
  sections: readonly FormSection[];
  initial?: Record<string, unknown>;
  create: (set: FieldSet) => Promise<SaveResult>;
  /** The records that look like what is being made. */
  duplicates: (set: FieldSet) => Promise<{ items: Hit[] }>;
  href: (id: string) => string;
  close: () => void;
};
type Warning = { set: FieldSet; hits: Hit[] };

const idOf = (result: SaveResult) => (result.ok ? String((result.data as { id: string }).id) : "");
const filled = (set: FieldSet): FieldSet =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null && value !== ""));

/** Makes a record; when one looks the same, its maker decides between opening it and making another. */
export function CreateRecordDialog(props: CreateRecordDialogProps) {
  const { title, spec, sections, initial, create, duplicates, href, close } = props;
  const t = useTranslations("records-ui.create");
  const router = useRouter();
  const problems = useFieldProblems();
  const [warning, setWarning] = useState<Warning | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(given: FieldSet, onDuplicate: "ask" | "create"): Promise<Refusal> {
    const set = filled(given);
    const result = await create({ ...set, onDuplicate });
    if (result.ok) {
      close();
      router.push(href(idOf(result)));
      return null;
    }
    if (result.code !== "conflict") {
      setWarning(null);
      return { message: result.message, fields: problems(result.fields) };
    }
    const { items } = await duplicates(set);
    setWarning({ set, hits: items });
    return { message: items.length > 0 ? "" : result.message, fields: {} };
  }
  async function anyway() {
    if (!warning) return;
    setBusy(true);
    await send(warning.set, "create");
    setBusy(false);
  }

  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={title} className="sm:w-[min(640px,calc(100vw-32px))]">
        <RecordForm
          spec={spec}
          sections={sections}
          creating
          {...(initial && { initial })}
          submitLabel={t("submit")}
          submit={(set) => send(set, "ask")}
          cancel={close}
        >
          {warning && warning.hits.length > 0 ? (
            <section role="alert" className="flex flex-col gap-2 rounded-lg bg-warn-soft p-3">
              <p className="font-medium">{t("duplicates", { count: warning.hits.length })}</p>
              <DuplicateHits hits={warning.hits} href={href} />
              <Button className="self-end" disabled={busy} onClick={() => void anyway()}>
                {t("anyway")}
              </Button>
            </section>
          ) : null}
        </RecordForm>
      </DialogContent>
    </Dialog>
  );
}
