"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { loadImport } from "#app/(workspace)/imports/actions.ts";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ImportJobDto, ImportStatus } from "#lib/domains/imports/contract.ts";

const working = new Set<ImportStatus>(["queued", "checking", "running", "undoing"]);
const everyMs = 700;

/** An import as it stands now, read again and again while something works on it. */
export function useImport(first: ImportJobDto) {
  const [job, setJob] = useState(first);
  const [busy, setBusy] = useState(false);
  const isWorking = working.has(job.status);
  const look = useEffectEvent(async () => {
    // A look that fails is made up for by the next one.
    const fresh = await loadImport(job.id).catch(() => null);
    if (fresh) setJob(fresh);
  });
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [isWorking]);

  /** Does one thing after another, each only when the one before went well. */
  async function run(...works: (() => Promise<SaveResult>)[]): Promise<boolean> {
    setBusy(true);
    let last: SaveResult = { ok: true, data: null };
    for (const work of works) {
      last = await work();
      if (!last.ok) break;
    }
    if (!last.ok) toastStore.show(last.message, "danger");
    const fresh = await loadImport(job.id).catch(() => null);
    if (fresh) setJob(fresh);
    setBusy(false);
    return last.ok;
  }
  return { job, busy: busy || isWorking, run };
}
export type ImportState = ReturnType<typeof useImport>;
