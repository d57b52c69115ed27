"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Upload } from "#components/knowledge/use-uploads.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import { ProgressBar } from "#components/shared/wizard/progress-bar.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";

/** What of the file should be looked at: doubts of the reader, and documents that read nearly the same. */
function Doubts({ warnings = [], similar = [] }: NonNullable<Upload["answer"]>) {
  const t = useTranslations("library.uploading");
  const percent = numberFormat(useLocale(), { style: "percent" });
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className="text-sm text-warn">
          {t(`warnings.${warning}`)}
        </p>
      ))}
      {similar.map(({ documentId, title, share }) => (
        <p key={documentId} className="text-sm text-warn">
          {t("similar", { title, share: percent.format(share) })}
        </p>
      ))}
    </>
  );
}

/** A file on its way: how far it is, what became of it, or why it was not taken. */
export function UploadLine({ upload, again }: { upload: Upload; again: () => void }) {
  const t = useTranslations("library.uploading");
  const { file, share, answer } = upload;
  if (!answer)
    return (
      <li className="px-4 py-3" aria-live="polite">
        <ProgressBar label={file.name} done={Math.round(share * 100)} of={100} />
        {share === 1 ? <p className="mt-1 text-sm text-ink-3">{t("reading")}</p> : null}
      </li>
    );
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium break-all">{answer.title ?? file.name}</p>
        {answer.id ? (
          <p className="text-sm text-ink-3">
            {[
              t(`outcomes.${answer.outcome ?? "created"}`),
              t("passages", { count: answer.chunks ?? 0 }),
            ].join(" · ")}
          </p>
        ) : (
          <p role="alert" className="text-sm text-danger">
            {answer.detail ?? t("failed")}
          </p>
        )}
        <Doubts {...answer} />
      </div>
      {answer.id ? (
        <Link href={`/knowledge/${answer.id}`} className={buttonVariants({ size: "sm" })}>
          {t("open")}
        </Link>
      ) : (
        <Button size="sm" onClick={again}>
          {t("again")}
        </Button>
      )}
    </li>
  );
}
