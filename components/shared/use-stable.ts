"use client";
import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same over renders and runs the newest code: what is given to memoised rows. */
export function useStable<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
