import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

/** A ready-made answer: one press says it. */
export function Chip({ className, ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={cn(
        "h-7 max-w-full truncate rounded-full border border-line-strong bg-surface px-3 text-sm text-ink transition-colors duration-100 hover:border-accent hover:bg-accent-soft hover:text-accent-text disabled:pointer-events-none disabled:border-line disabled:text-ink-3 coarse:h-10 coarse:px-4",
        className,
      )}
      {...props}
    />
  );
}
