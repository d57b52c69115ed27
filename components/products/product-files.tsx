"use client";
import { Download, FileText, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { deleteFileAction } from "#app/(workspace)/products/actions.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import { FileDrop } from "#components/shared/wizard/file-drop.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { FileDto } from "#lib/domains/products/contract.ts";

const accept = ".pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.md,.zip";

function FileLine({ file, remove }: { file: FileDto; remove: (() => void) | null }) {
  const t = useTranslations("catalogue.files");
  const locale = useLocale();
  const now = useNow();
  const size = numberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
      <FileText aria-hidden className="size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-all">{file.name}</p>
        <p className="text-sm text-ink-3">
          {[
            t("size", { size: size.format(Math.max(1, file.length / 1024)) }),
            file.createdBy.name,
            formatDate(file.createdAt, locale, now, { weekday: false }),
          ].join(" · ")}
        </p>
      </div>
      <a
        href={`/api/v1/products/files/${file.id}`}
        download={file.name}
        aria-label={t("download", { name: file.name })}
        className={buttonVariants({ size: "icon", variant: "ghost" })}
      >
        <Download aria-hidden />
      </a>
      {remove ? (
        <Button size="icon" variant="ghost" aria-label={t("remove", { name: file.name })} onClick={remove}>
          <Trash2 aria-hidden />
        </Button>
      ) : null}
    </li>
  );
}

async function send(product: string, file: File): Promise<string | null> {
  const named = new URLSearchParams({ name: file.name });
  const address = `/api/v1/products/${encodeURIComponent(product)}/files?${named}`;
  const answer = await fetch(address, { method: "POST", body: file });
  if (answer.ok) return null;
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? "";
}

type ProductFilesProps = { product: string; files: readonly FileDto[]; mayEdit: boolean };

/** The documents of a product: brochures, manuals, price sheets. */
export function ProductFiles({ product, files, mayEdit }: ProductFilesProps) {
  const t = useTranslations("catalogue.files");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<FileDto | null>(null);

  async function take(file: File) {
    setBusy(true);
    const wrong = await send(product, file).catch(() => "");
    setBusy(false);
    if (wrong !== null) return toastStore.show(wrong || t("failed"), "danger");
    toastStore.show(t("added", { name: file.name }));
    router.refresh();
  }
  async function remove() {
    if (!leaving) return;
    const result = await deleteFileAction({ id: leaving.id });
    if (!result.ok) toastStore.show(result.message, "danger");
    setLeaving(null);
    router.refresh();
  }
  return (
    <div className="flex flex-col gap-4">
      {mayEdit ? (
        <FileDrop accept={accept} hint={t("hint")} busy={busy} take={(file) => void take(file)} />
      ) : null}
      {files.length === 0 ? (
        <p className="text-sm text-ink-3">{t("empty")}</p>
      ) : (
        <Card>
          <ul>
            {files.map((file) => (
              <FileLine key={file.id} file={file} remove={mayEdit ? () => setLeaving(file) : null} />
            ))}
          </ul>
        </Card>
      )}
      {leaving ? (
        <ConfirmDialog
          title={t("removeTitle", { name: leaving.name })}
          text={t("removeText")}
          confirm={t("removeNow")}
          onConfirm={remove}
          close={() => setLeaving(null)}
        />
      ) : null}
    </div>
  );
}
