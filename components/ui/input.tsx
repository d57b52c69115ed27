import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return (
    <input
      className={cn(
        "h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink text-ellipsis placeholder:text-ink-3 disabled:opacity-60 aria-invalid:border-danger coarse:h-10",
        className,
      )}
      {...props}
    />
  );
}
