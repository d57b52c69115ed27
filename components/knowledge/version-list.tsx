"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { rollBackAction } from "#app/(workspace)/knowledge/actions.ts";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";
import { VersionDiff } from "#components/knowledge/version-diff.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type VersionListProps = { document: DocumentFacts; mayPublish: boolean };

/** What the document has said, the latest first: compared with what it says now, or published again. */
export function VersionList({ document, mayPublish }: VersionListProps) {
  const t = useTranslations("library.versions");
  const locale = useLocale();
  const now = useNow();
  const router = useRouter();
  const [compared, setCompared] = useState<number | null>(null);
  async function rollBack(versionNo: number) {
    const result = await rollBackAction({ id: document.id, versionNo });
    if (result.ok) router.refresh();
    else toastStore.show(result.message, "danger");
  }
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {document.versions.map(({ id, no, by, createdAt }) => (
        <li key={id} className="px-4 py-2.5">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{t("no", { no })}</span>
            {id === document.publishedVersionId ? <Badge tone="ok">{t("published")}</Badge> : null}
            <span className="min-w-0 flex-1 text-sm text-ink-3">
              {[by, formatDate(createdAt, locale, now, { time: true })].filter(Boolean).join(" · ")}
            </span>
            {no === document.versionNo ? null : (
              <Button size="sm" onClick={() => setCompared(compared === no ? null : no)}>
                {t(compared === no ? "close" : "compare")}
              </Button>
            )}
            {mayPublish && document.publishedVersionId !== null && id !== document.publishedVersionId ? (
              <Button size="sm" onClick={() => void rollBack(no)}>
                {t("rollBack")}
              </Button>
            ) : null}
          </div>
          {compared === no ? <VersionDiff id={document.id} no={no} text={document.text} /> : null}
        </li>
      ))}
    </ul>
  );
}
