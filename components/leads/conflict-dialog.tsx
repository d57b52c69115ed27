"use client";
import { useTranslations } from "next-intl";
import { useFactText } from "#components/leads/use-fact-text.ts";
import type { LeadEditor } from "#components/leads/use-lead-editor.ts";
import { DiffTable } from "#components/shared/diff-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

/** Someone else was faster: shows what they changed, and asks whose value stays. */
export function ConflictDialog({ editor }: { editor: LeadEditor }) {
  const t = useTranslations("ui.lead");
  const words = useTranslations("lead");
  const factText = useFactText();
  const { conflict } = editor;
  if (!conflict) return null;
  const name = (field: string) => (words.has(`field.${field}`) ? words(`field.${field}`) : field);
  const theirs = conflict.diff.map((row) => ({
    field: row.field,
    label: name(row.field),
    before: factText(row.field, row.before),
    after: factText(row.field, row.after),
  }));
  const mine = Object.entries(conflict.set).map(([field, value]) => ({
    field,
    label: name(field),
    text: factText(field, value) ?? t("none"),
  }));
  return (
    <Dialog open onOpenChange={editor.dropConflict}>
      <DialogContent
        title={t("conflict.title")}
        description={conflict.message}
        footer={
          <>
            <Button onClick={editor.dropConflict}>{t("conflict.keepTheirs")}</Button>
            <Button variant="primary" onClick={() => void editor.save(conflict.set, true)}>
              {t("conflict.useMine")}
            </Button>
          </>
        }
      >
        <p className="mb-1 text-sm text-ink-3">{t("conflict.theirs")}</p>
        <DiffTable diff={theirs} />
        <p className="mt-3 text-sm text-ink-3">{t("conflict.mine")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          {mine.map((row) => (
            <div key={row.field} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-2">{row.label}</dt>
              <dd className="font-medium break-words">{row.text}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
