"use client";
import { useTranslations } from "next-intl";
import { decideDuplicatesAction } from "#app/(workspace)/imports/actions.ts";
import { ImportCounts } from "#components/imports/import-counts.tsx";
import { RowProblems } from "#components/imports/row-problems.tsx";
import type { ImportState } from "#components/imports/use-import.ts";
import { ProgressBar } from "#components/shared/wizard/progress-bar.tsx";
import { Button } from "#components/ui/button.tsx";

const ways = ["skip", "update", "create"] as const;

/** What would happen with each row, before anything is written. */
export function CheckStep({ job, busy, run }: ImportState) {
  const t = useTranslations("importing");
  if (job.status === "checking")
    return <ProgressBar label={t("checking")} done={job.doneRows} of={job.counts.rows} />;
  const decide = (as: (typeof ways)[number]) => run(() => decideDuplicatesAction({ id: job.id, as }));
  return (
    <>
      <p role="status" className="mb-3 font-medium">
        {t("checked", { ready: job.counts.ready, rows: job.counts.rows })}
      </p>
      <ImportCounts counts={job.counts} show={["rows", "ready", "invalid", "duplicate"]} />
      {job.counts.duplicate > 0 && job.onDuplicate === "ask" ? (
        <fieldset className="mt-4 flex flex-wrap items-center gap-2">
          <legend className="mb-1 text-sm text-ink-2">{t("decide", { count: job.counts.duplicate })}</legend>
          {ways.map((way) => (
            <Button key={way} disabled={busy} onClick={() => void decide(way)}>
              {t(`policy.${way}`)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <RowProblems job={job} status="invalid" title={t("wrongRows")} />
      <RowProblems job={job} status="duplicate" title={t("sameRows")} />
    </>
  );
}
