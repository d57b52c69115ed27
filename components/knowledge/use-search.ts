"use client";
import { useState } from "react";
import { searchAction } from "#app/(workspace)/knowledge/actions.ts";

export type SearchResult = Awaited<ReturnType<typeof searchAction>>;

/** A question as agents ask it, with the trace of how it was read and found. */
export function useSearch() {
  const [result, setResult] = useState<SearchResult | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function search(query: string) {
    setState("busy");
    const found = await searchAction({ query, limit: 10, trace: true }).catch(() => null);
    setState(found ? "idle" : "failed");
    if (found) setResult(found);
  }
  return { result, state, search };
}
