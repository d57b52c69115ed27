"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { completeTaskAction, reopenTaskAction, snoozeTaskAction } from "#app/(workspace)/calendar/actions.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** What was just done to a task, and whether the server has yet to answer. */
export type Acted = { did: "done" | "snoozed"; busy: boolean };

/** One press does a task or puts it off; it stays in sight for a moment, so that it can be taken back. */
export function useTaskActs() {
  const t = useTranslations("today");
  const router = useRouter();
  const [acted, setActed] = useState<ReadonlyMap<string, Acted>>(new Map());
  const soon = useDebounced(() => router.refresh(), 6000);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "task") soon();
  });
  const forget = (id: string) => setActed((known) => new Map([...known].filter(([other]) => other !== id)));

  async function run(
    task: RecordDto,
    did: Acted["did"],
    work: () => ReturnType<typeof completeTaskAction>,
  ): Promise<void> {
    setActed((known) => new Map(known).set(task.id, { did, busy: true }));
    const result = await work();
    if (!result.ok) {
      forget(task.id);
      return toastStore.show(result.message, "danger");
    }
    setActed((known) => new Map(known).set(task.id, { did, busy: false }));
    soon();
  }
  // Without a version: doing or putting off a task overwrites nothing that others wrote.
  const ref = ({ id }: RecordDto) => ({ id });
  return {
    acted,
    complete: (task: RecordDto) => run(task, "done", () => completeTaskAction(ref(task))),
    async snooze(task: RecordDto, until: string) {
      const work = () => snoozeTaskAction({ ...ref(task), until }) as ReturnType<typeof completeTaskAction>;
      await run(task, "snoozed", work);
      toastStore.show(t("snoozed"));
    },
    async reopen(task: RecordDto) {
      const result = await reopenTaskAction(ref(task));
      if (!result.ok) return toastStore.show(result.message, "danger");
      forget(task.id);
      router.refresh();
    },
  };
}
export type TaskActs = ReturnType<typeof useTaskActs>;
