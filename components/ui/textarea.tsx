import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={cn(
        "w-full min-w-0 resize-none rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-base text-ink placeholder:text-ink-3 aria-invalid:border-danger",
        className,
      )}
      {...props}
    />
  );
}
