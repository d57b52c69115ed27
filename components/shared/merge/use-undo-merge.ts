"use client";
import { useTranslations } from "next-intl";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type Undo = (mergeId: string) => Promise<SaveResult>;

/** Takes a merge back and says how it went; undefined without the right to. */
export function useUndoMerge(
  right: string,
  undo: Undo,
  done: () => void,
): ((mergeId: string) => void) | undefined {
  const t = useTranslations("records-ui.merge");
  const { rights } = useViewer();
  async function run(mergeId: string) {
    const result = await undo(mergeId);
    toastStore.show(result.ok ? t("undone") : result.message, result.ok ? "neutral" : "danger");
    done();
  }
  return rights.includes(right) ? (mergeId) => void run(mergeId) : undefined;
}
