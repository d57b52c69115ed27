"use client";
import { useState } from "react";
import { loadDocuments } from "#app/(workspace)/knowledge/actions.ts";

export type LibraryPage = Awaited<ReturnType<typeof loadDocuments>>;
export type LibraryDocument = LibraryPage["items"][number];
type Asked = Omit<Parameters<typeof loadDocuments>[0], "cursor" | "limit">;

/** The documents that are asked for, page after page. */
export function useLibrary(first: LibraryPage) {
  const [asked, setAsked] = useState<Asked>({});
  const [page, setPage] = useState(first);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function load(next: Asked, cursor?: string) {
    setState("busy");
    const got = await loadDocuments({ ...next, ...(cursor && { cursor }) }).catch(() => null);
    setState(got ? "idle" : "failed");
    if (got) setPage((known) => (cursor ? { ...got, items: [...known.items, ...got.items] } : got));
  }
  return {
    asked,
    page,
    state,
    ask: (change: Asked) => {
      const next = { ...asked, ...change };
      setAsked(next);
      void load(next);
    },
    more: () => void load(asked, page.nextCursor ?? undefined),
    retry: () => void load(asked),
  };
}
