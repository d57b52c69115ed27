"use client";
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePaletteKey } from "#components/shared/palette/use-palette-key.ts";

const WorkspacePalette = dynamic(
  () => import("#components/shared/shell/workspace-palette.tsx").then((module) => module.WorkspacePalette),
  { ssr: false },
);

/** Opens the one search box; so does Ctrl+K. The box is loaded when it is first asked for. */
export function PaletteButton() {
  const t = useTranslations("shell.palette");
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  function show(next: boolean) {
    setOpen(next);
    if (next) setAsked(true);
  }
  usePaletteKey(() => show(true));
  return (
    <>
      <button
        type="button"
        aria-label={t("open")}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={t("open")}
        onClick={() => show(true)}
        className="inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink coarse:size-11"
      >
        <Search aria-hidden className="size-5" />
      </button>
      {asked ? <WorkspacePalette open={open} setOpen={show} /> : null}
    </>
  );
}
