"use client";
import { Download, RotateCcw, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  cancelImportAction,
  resumeImportAction,
  undoImportAction,
} from "#app/(workspace)/imports/actions.ts";
import { ImportCounts } from "#components/imports/import-counts.tsx";
import { RowProblems } from "#components/imports/row-problems.tsx";
import type { ImportState } from "#components/imports/use-import.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { ProgressBar } from "#components/shared/wizard/progress-bar.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";

const places: Record<string, string> = { customer: "/customers", contact: "/contacts", lead: "/leads" };

/** How far the writing is, and a way to stop it. */
export function RunStep({ job, busy, run }: ImportState) {
  const t = useTranslations("importing");
  return (
    <div className="flex flex-col gap-4">
      <ProgressBar
        label={t(job.status === "undoing" ? "undoing" : "running")}
        done={job.doneRows}
        of={job.counts.rows}
      />
      <p className="text-sm text-ink-3">{t("mayLeave")}</p>
      {job.status === "running" ? (
        <Button
          variant="danger"
          className="self-start"
          disabled={job.cancelRequested}
          onClick={() => void run(() => cancelImportAction({ id: job.id }))}
        >
          {t(job.cancelRequested ? "stopping" : "stop")}
        </Button>
      ) : null}
      {job.status === "paused" ? (
        <Button
          className="self-start"
          disabled={busy}
          onClick={() => void run(() => resumeImportAction({ id: job.id }))}
        >
          {t("resume")}
        </Button>
      ) : null}
    </div>
  );
}

/** What became of the rows, the ones that were left out as a file, and the way back. */
export function ResultStep({ job, busy, run }: ImportState) {
  const t = useTranslations("importing");
  const [asking, setAsking] = useState(false);
  const { counts } = job;
  const isUndone = job.status === "undone";
  const left = counts.invalid + counts.failed + counts.skipped + counts.duplicate;
  const mayResume = job.status === "cancelled" || job.status === "failed";
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-lg font-semibold">
        {isUndone
          ? t("undone", { count: counts.undone })
          : t(`ended.${job.status === "done" ? "done" : mayResume ? "stopped" : "done"}`, {
              created: counts.created,
              updated: counts.updated,
            })}
      </p>
      {job.error ? (
        <p role="alert" className="text-danger">
          {job.error.text}
        </p>
      ) : null}
      <ImportCounts
        counts={counts}
        show={isUndone ? ["rows", "undone", "kept"] : ["created", "updated", "skipped", "invalid", "failed"]}
      />
      {isUndone && counts.kept > 0 ? <p className="text-sm text-warn">{t("keptText")}</p> : null}
      <div className="flex flex-wrap gap-2">
        {places[job.object] ? (
          <Link href={places[job.object] ?? ""} className={buttonVariants({ variant: "primary" })}>
            {t("toList")}
          </Link>
        ) : null}
        {left > 0 ? (
          <a href={`/api/v1/imports/${job.id}/errors`} download className={buttonVariants()}>
            <Download aria-hidden />
            {t("errorFile", { count: left })}
          </a>
        ) : null}
        {mayResume ? (
          <Button disabled={busy} onClick={() => void run(() => resumeImportAction({ id: job.id }))}>
            <RotateCcw aria-hidden />
            {t("resume")}
          </Button>
        ) : null}
        {!isUndone && counts.created + counts.updated > 0 ? (
          <Button variant="danger" disabled={busy} onClick={() => setAsking(true)}>
            <Undo2 aria-hidden />
            {t("undo")}
          </Button>
        ) : null}
      </div>
      {isUndone && counts.kept > 0 ? <RowProblems job={job} status="kept" title={t("keptRows")} /> : null}
      {counts.failed > 0 ? <RowProblems job={job} status="failed" title={t("failedRows")} /> : null}
      {counts.invalid > 0 ? <RowProblems job={job} status="invalid" title={t("wrongRows")} /> : null}
      {asking ? (
        <ConfirmDialog
          title={t("undoTitle")}
          text={t("undoText", { count: counts.created + counts.updated })}
          confirm={t("undoNow")}
          onConfirm={async () => {
            await run(() => undoImportAction({ id: job.id }));
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
