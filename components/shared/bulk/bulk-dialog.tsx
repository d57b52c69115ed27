"use client";
import { useTranslations } from "next-intl";
import { BulkFields } from "#components/shared/bulk/bulk-fields.tsx";
import type { BulkActions, BulkKind, BulkPreview, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import { useBulk } from "#components/shared/bulk/use-bulk.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type BulkDialogProps = {
  spec: ObjectSpec;
  kind: BulkKind;
  target: BulkTarget;
  actions: BulkActions;
  close: () => void;
  done: () => void;
};

function PreviewText({ kind, preview }: { kind: BulkKind; preview: BulkPreview }) {
  const t = useTranslations("records.bulk");
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      <p>{t(`will.${kind}`, { count: preview.affected })}</p>
      {preview.skipped.map(({ reason, count }) => (
        <p key={reason} className="text-sm text-ink-2">
          {t("skipped", { count, reason })}
        </p>
      ))}
    </div>
  );
}

/** Shows what will happen to how many records, and only then does it. */
export function BulkDialog({ spec, kind, target, actions, close, done }: BulkDialogProps) {
  const t = useTranslations("records.bulk");
  const bulk = useBulk({ spec, kind, target, actions, done });
  const { preview, busy, change } = bulk;
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t(`titles.${kind}`)}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            {preview ? (
              <Button
                variant={kind === "delete" ? "danger" : "primary"}
                disabled={busy || preview.affected === 0}
                onClick={() => void bulk.run()}
              >
                {t(`confirm.${kind}`, { count: preview.affected })}
              </Button>
            ) : (
              <Button variant="primary" disabled={busy || !change} onClick={() => void bulk.look()}>
                {t("preview")}
              </Button>
            )}
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <BulkFields spec={spec} kind={kind} draft={bulk.draft} change={bulk.edit} />
          <div role="status">{preview ? <PreviewText kind={kind} preview={preview} /> : null}</div>
          <p role="alert" className="text-sm text-danger empty:hidden">
            {bulk.error}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}
