"use client";
import { FileSpreadsheet } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { ImportStatusBadge } from "#components/imports/import-status-badge.tsx";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { FileDrop } from "#components/shared/wizard/file-drop.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { ImportJobDto, ImportObjectName } from "#lib/domains/imports/contract.ts";

type ImportsScreenProps = {
  objects: readonly ImportObjectName[];
  jobs: readonly Omit<ImportJobDto, "sample">[];
};
type Answer = { id?: string; detail?: string };

async function upload(object: string, file: File): Promise<Answer> {
  const asked = new URLSearchParams({ object, fileName: file.name });
  const answer = await fetch(`/api/v1/imports?${asked}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  return (await answer.json()) as Answer;
}

/** Where a file is handed in, and the imports so far. */
export function ImportsScreen({ objects, jobs }: ImportsScreenProps) {
  const t = useTranslations("importing");
  const names = useTranslations("objects");
  const locale = useLocale();
  const now = useNow();
  const router = useRouter();
  const [object, setObject] = useState(objects[0] ?? "customer");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  async function take(file: File) {
    setBusy(true);
    setError("");
    const answer: Answer = await upload(object, file).catch(() => ({}));
    setBusy(false);
    if (answer.id) router.push(`/imports/${answer.id}`);
    else setError(answer.detail ?? t("uploadFailed"));
  }
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
        <div className="mx-auto flex max-w-[960px] flex-col gap-4 p-4">
          <Segmented
            label={t("object")}
            className="self-start"
            value={object}
            choices={objects.map((key) => ({ key, label: names(key) }))}
            choose={setObject}
          />
          <FileDrop
            accept=".xlsx,.csv,.txt,.xls,.html"
            hint={t("hint")}
            busy={busy}
            take={(file) => void take(file)}
          />
          <p role="alert" className="text-danger empty:hidden">
            {error}
          </p>
          {jobs.length === 0 ? (
            <EmptyState icon={FileSpreadsheet} title={t("none")} text={t("noneText")} />
          ) : (
            <Card>
              <CardHeader>
                <CardTitle>{t("jobs")}</CardTitle>
              </CardHeader>
              <ul className="divide-y divide-line border-t border-line">
                {jobs.map((job) => (
                  <li key={job.id}>
                    <Link
                      href={`/imports/${job.id}`}
                      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover"
                    >
                      <span className="min-w-0 flex-1 basis-48 font-medium break-all">{job.fileName}</span>
                      <span className="text-sm text-ink-3">
                        {[
                          names(job.object),
                          t("rows", { count: job.counts.rows }),
                          formatDate(job.createdAt, locale, now, { weekday: false, time: true }),
                        ].join(" · ")}
                      </span>
                      <ImportStatusBadge status={job.status} />
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
