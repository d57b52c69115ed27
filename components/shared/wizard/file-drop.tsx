"use client";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { cn } from "#components/ui/cn.ts";

type FileDropProps = {
  /** Endings that are taken: `.xlsx,.csv`. */
  accept: string;
  hint: string;
  busy?: boolean;
  take: (file: File) => void;
};

/** A place to drop a file, or to press and choose one. */
export function FileDrop({ accept, hint, busy = false, take }: FileDropProps) {
  const t = useTranslations("records.wizard");
  const [over, setOver] = useState(false);
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) take(file);
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      aria-busy={busy}
      className={cn(
        "flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong bg-surface px-4 py-12 text-center has-focus-visible:outline-2 has-focus-visible:outline-ring aria-busy:opacity-60",
        over && "border-accent bg-accent-soft",
      )}
    >
      <FileUp aria-hidden className="size-6 text-ink-3" />
      <span className="font-medium">{t("drop")}</span>
      <span className="text-sm text-ink-3">{hint}</span>
      <input
        type="file"
        accept={accept}
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) take(file);
          event.target.value = "";
        }}
      />
    </label>
  );
}
