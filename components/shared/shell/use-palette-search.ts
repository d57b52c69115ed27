"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";

type Found = { q: string | null; found: readonly FoundRecord[]; state: "idle" | "busy" | "failed" };

/** The records for the words typed; what was found stays until the next answer, and one that is late is left out. */
export function usePaletteSearch(q: string, search: (q: string) => Promise<FoundRecord[]>) {
  const [known, setKnown] = useState<Found>({ q: null, found: [], state: "busy" });
  const ask = useEffectEvent((text: string) => search(text));
  useEffect(() => {
    let late = false;
    async function run() {
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
  // What was worked on last is no answer to words, nor the other way round.
  const fits = Boolean(known.q) === Boolean(q);
  return { found: fits ? known.found : [], state: known.state };
}
