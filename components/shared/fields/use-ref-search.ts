"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { Ref } from "#components/shared/fields/record-sources.tsx";

type Find = (q: string) => Promise<readonly Ref[]> | readonly Ref[];

/** The choices for the words typed; an answer that comes too late is left out. */
export function useRefSearch(find: Find) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<readonly Ref[]>([]);
  const [state, setState] = useState<"idle" | "busy" | "failed">("busy");
  const ask = useEffectEvent((words: string) => find(words));

  useEffect(() => {
    let late = false;
    async function run() {
      try {
        const refs = await ask(q.trim());
        if (late) return;
        setFound(refs);
        setState("idle");
      } catch {
        if (!late) setState("failed");
      }
    }
    const timer = setTimeout(() => void run(), q ? 150 : 0);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [q]);
  return { q, setQ, found, state };
}
