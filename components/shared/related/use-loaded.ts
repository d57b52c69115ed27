"use client";
import { useEffect, useEffectEvent, useState } from "react";

/** Reads something when it is first shown and again when `key` changes; what was read stays until then. */
export function useLoaded<T>(load: () => Promise<T>, key: string) {
  const [data, setData] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const ask = useEffectEvent(() => load());
  const question = `${key} ${attempt}`;
  useEffect(() => {
    let late = question === "";
    async function run() {
      try {
        const fresh = await ask();
        if (late) return;
        setData(fresh);
        setFailed(false);
      } catch {
        if (!late) setFailed(true);
      }
    }
    void run();
    return () => {
      late = true;
    };
  }, [question]);
  return { data, failed, retry: () => setAttempt((count) => count + 1) };
}
