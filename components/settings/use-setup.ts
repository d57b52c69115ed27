"use client";
import { useRouter } from "next/navigation";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { toastStore } from "#components/ui/toast-store.ts";

/** Writes a setting and shows it as it is then. */
export function useSetup() {
  const router = useRouter();
  async function write(work: Promise<SaveResult>): Promise<Refusal> {
    const result = await work;
    if (!result.ok) return { message: result.message, fields: {} };
    router.refresh();
    return null;
  }
  return {
    write,
    async run(work: Promise<SaveResult>) {
      const refusal = await write(work);
      if (refusal) toastStore.show(refusal.message, "danger");
    },
  };
}
