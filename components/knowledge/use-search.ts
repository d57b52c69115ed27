"use client";
import { useCallback, useEffect, useState } from "react";
import { searchAction } from "#app/(workspace)/knowledge/actions.ts";

export type SearchResult = Awaited<ReturnType<typeof searchAction>>;

/** A question as agents ask it, with the trace of how it was read and found; one that the address brings is asked at once. */
export function useSearch(asked: string) {
  const [result, setResult] = useState<SearchResult | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const search = useCallback(async (query: string) => {
    setState("busy");
    const found = await searchAction({ query, limit: 10, trace: true }).catch(() => null);
    setState(found ? "idle" : "failed");
    if (found) setResult(found);
  }, []);
  useEffect(() => {
    if (asked.trim() !== "") void search(asked.trim());
  }, [asked, search]);
  return { result, state, search };
}
