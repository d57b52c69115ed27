import type { ComponentProps } from "react";

/** Images of an answer are never fetched: the address of an image can carry data out. */
export function SafeImage({ alt }: ComponentProps<"img">) {
  return alt ? <span className="text-ink-3">[{alt}]</span> : null;
}
