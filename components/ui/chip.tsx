"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

type ChipProps = {
  children: ReactNode;
  /** What the cross does, in words; without `remove` there is no cross. */
  removeLabel?: string;
  remove?: (() => void) | undefined;
  onClick?: (() => void) | undefined;
  tone?: "neutral" | "accent";
  className?: string;
};

/** A value in a small frame, which may be pressed or taken away. */
export function Chip({ children, removeLabel, remove, onClick, tone = "neutral", className }: ChipProps) {
  const text = <span className="min-w-0 truncate">{children}</span>;
  return (
    <span
      className={cn(
        "inline-flex h-6 max-w-full min-w-0 items-center rounded-md text-sm coarse:h-9",
        tone === "accent" ? "bg-accent-soft text-accent-text" : "bg-sunken text-ink",
        remove ? "pl-2" : "px-2",
        className,
      )}
    >
      {onClick ? (
        <button type="button" onClick={onClick} className="flex h-full min-w-0 items-center hover:underline">
          {text}
        </button>
      ) : (
        text
      )}
      {remove ? (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={remove}
          className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-md opacity-70 hover:bg-hover hover:opacity-100 coarse:w-9"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
