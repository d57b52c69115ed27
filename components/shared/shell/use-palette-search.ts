"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";

type Found = { q: string; found: readonly FoundRecord[]; state: "idle" | "busy" | "failed" };

/** The records for the words typed; an answer that comes too late is left out. */
export function usePaletteSearch(words: string, search: (q: string) => Promise<FoundRecord[]>) {
  const q = words.trim();
  const [known, setKnown] = useState<Found>({ q: "", found: [], state: "idle" });
  const ask = useEffectEvent((text: string) => search(text));
  useEffect(() => {
    let late = false;
    async function run() {
      if (!q) return setKnown({ q, found: [], state: "idle" });
      setKnown((before) => ({ ...before, state: "busy" }));
      try {
        const found = await ask(q);
        if (!late) setKnown({ q, found, state: "idle" });
      } catch {
        if (!late) setKnown({ q, found: [], state: "failed" });
      }
    }
    const timer = setTimeout(() => void run(), q ? 120 : 0);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [q]);
  return { found: q ? known.found : [], state: known.state };
}
