"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChecklistItem } from "#agents/artifacts/contract.ts";
import { completeTaskAction, createTaskAction, reopenTaskAction } from "#app/(workspace)/calendar/actions.ts";
import { toastStore } from "#components/ui/toast-store.ts";

type Acted = { done?: boolean; taskId?: string; busy?: boolean };

/** Ticks do and reopen the tasks behind the items; an item without one becomes one when asked. */
export function useChecklist(items: readonly ChecklistItem[]) {
  const t = useTranslations("chat.cards");
  const [acted, setActed] = useState<Record<string, Acted>>({});
  const note = (id: string, what: Acted) =>
    setActed((known) => ({ ...known, [id]: { ...known[id], ...what } }));
  const now = items.map((item) => ({ ...item, busy: false, ...acted[item.id] }));

  async function tick(item: ChecklistItem, done: boolean): Promise<void> {
    note(item.id, { done, busy: true });
    if (item.taskId) {
      const act = done ? completeTaskAction : reopenTaskAction;
      const result = await act({ id: item.taskId });
      if (!result.ok) {
        note(item.id, { done: !done });
        toastStore.show(result.message, "danger");
      }
    }
    note(item.id, { busy: false });
  }

  async function add(item: ChecklistItem): Promise<void> {
    if (!item.draft) return;
    note(item.id, { busy: true });
    const result = await createTaskAction(item.draft);
    note(item.id, { busy: false, ...(result.ok && { taskId: result.data.id }) });
    if (result.ok) toastStore.show(t("taskAdded"));
    else toastStore.show(result.message, "danger");
  }
  return { items: now, tick, add };
}
