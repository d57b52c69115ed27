"use client";
import { useEffect, useState } from "react";

/** Seconds since the question; silent for the first two, so that quick answers do not flicker. The clock is external. */
export function ElapsedTicker({ since }: { since: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = Math.min(Date.parse(since), Date.now());
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return seconds > 1 && seconds < 3600 ? <span aria-hidden>{seconds} s</span> : null;
}
