"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { loadImportRows } from "#app/(workspace)/imports/actions.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { ImportJobDto, ImportRowDto, ImportRowStatus } from "#lib/domains/imports/contract.ts";

type RowProblemsProps = { job: ImportJobDto; status: ImportRowStatus; title: string };

/** Rows of one fate with what is wrong with them, as they stand in the file. */
export function RowProblems({ job, status, title }: RowProblemsProps) {
  const t = useTranslations("importing");
  const [more, setMore] = useState<{ items: ImportRowDto[]; next: number | null } | null>(null);
  const { data, failed, retry } = useLoaded(
    () => loadImportRows({ id: job.id, status, limit: 20 }),
    `${job.status} ${status} ${job.counts[status === "duplicate" ? "duplicate" : "invalid"]}`,
  );
  const items = [...(data?.items ?? []), ...(more?.items ?? [])];
  const next = more ? more.next : (data?.next ?? null);
  if (data && items.length === 0) return null;
  async function further(after: number) {
    const page = await loadImportRows({ id: job.id, status, after, limit: 50 }).catch(() => null);
    if (page) setMore({ items: [...(more?.items ?? []), ...page.items], next: page.next });
  }
  return (
    <Card className="mt-4">
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      {failed ? (
        <Button className="m-4" onClick={retry}>
          {t("again")}
        </Button>
      ) : null}
      {!data && !failed ? <Skeleton className="m-4 h-16" /> : null}
      <ul className="divide-y divide-line border-t border-line">
        {items.map((row) => (
          <li key={row.row} className="px-4 py-2 text-sm">
            <p className="flex gap-2">
              <span className="shrink-0 text-ink-3">{t("line", { line: row.row })}</span>
              <span className="min-w-0 truncate">{row.cells.filter(Boolean).join(" | ")}</span>
            </p>
            {row.problems.map((problem) => (
              <p key={`${problem.column} ${problem.reason}`} className="text-danger">
                {problem.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <Button variant="ghost" className="w-full" onClick={() => void further(next)}>
          {t("moreRows")}
        </Button>
      )}
    </Card>
  );
}
