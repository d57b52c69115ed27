"use client";
import { useEffect, useEffectEvent, useRef } from "react";

/** Runs `work` once the calls have paused; a timer is the external system. */
export function useDebounced(work: () => void, ms: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useEffectEvent(work);
  const run = useRef<() => void>(() => {});
  useEffect(() => {
    run.current = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest(), ms);
    };
    return () => clearTimeout(timer.current);
  }, [ms]);
  return () => run.current();
}
