"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { dismissDuplicateAction, loadDuplicates } from "#app/(workspace)/duplicates/actions.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { DuplicatePage, DuplicatePair } from "#lib/domains/records/contract.ts";

/** The pairs shown so far; those that were decided go. */
export function useDuplicates(object: "customer" | "contact", first: DuplicatePage) {
  const router = useRouter();
  const [page, setPage] = useState(first);
  const [state, setState] = useState<"idle" | "busy">("idle");
  const drop = (ids: readonly string[]) => {
    setPage((known) => ({
      ...known,
      items: known.items.filter(({ records }) => !records.every(({ id }) => ids.includes(id))),
    }));
    router.refresh();
  };
  async function more() {
    if (!page.nextCursor) return;
    setState("busy");
    const next = await loadDuplicates({ object, cursor: page.nextCursor }).catch(() => null);
    if (next) setPage((known) => ({ ...next, items: [...known.items, ...next.items] }));
    setState("idle");
  }
  async function dismiss({ records: [one, other] }: DuplicatePair) {
    const result = await dismissDuplicateAction({ object, first: one.id, second: other.id });
    if (result.ok) drop([one.id, other.id]);
    else toastStore.show(result.message, "danger");
  }
  return { page, state, more: () => void more(), drop, dismiss };
}
