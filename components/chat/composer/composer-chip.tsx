"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";

type ComposerChipProps = { children: ReactNode; removeLabel: string; remove: () => void };

/** Something that goes with the message: the agent asked, the record in focus. */
export function ComposerChip({ children, removeLabel, remove }: ComposerChipProps) {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-1 rounded-sm bg-sunken pl-1.5 text-sm text-ink-2 coarse:h-8">
      <span className="flex min-w-0 items-center gap-1 truncate">{children}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={remove}
        className="inline-flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink coarse:size-8"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
