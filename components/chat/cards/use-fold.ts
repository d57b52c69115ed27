"use client";
import { useState } from "react";

/** The first few of many, until all are asked for. */
export function useFold<T>(items: readonly T[], most: number) {
  const [open, setOpen] = useState(false);
  const folded = !open && items.length > most;
  return {
    shown: folded ? items.slice(0, most) : items,
    rest: folded ? items.length - most : 0,
    unfold: () => setOpen(true),
  };
}
