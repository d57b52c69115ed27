"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { PaletteResults } from "#components/shared/palette/palette-results.tsx";
import type { PaletteItem, PaletteProps } from "#components/shared/palette/palette-types.ts";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function PaletteBody({ setOpen, q, setQ, groups, state }: PaletteProps) {
  const t = useTranslations("records.palette");
  const id = useId();
  const [wanted, setAt] = useState(0);
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(wanted, Math.max(0, items.length - 1));
  function run(item: PaletteItem) {
    setOpen(false);
    item.run();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = steps[event.key];
    const item = items[at];
    if (step && items.length > 0) setAt((at + step + items.length) % items.length);
    else if (event.key === "Enter" && item) run(item);
    else return;
    event.preventDefault();
  }
  const note = state === "idle" ? (items.length === 0 && q ? t("nothing") : "") : t(state);
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line pr-10">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-label={t("title")}
          aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          placeholder={t("placeholder")}
          value={q}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setAt(0);
            setQ(event.target.value);
          }}
          className="h-12 w-full min-w-0 bg-transparent text-lg outline-none placeholder:text-ink-3"
        />
      </div>
      <PaletteResults id={id} groups={groups} at={at} run={run} />
      <p role="status" className="px-2 py-3 text-sm text-ink-3 empty:hidden">
        {note}
      </p>
      <p aria-hidden className="border-t border-line px-2 pt-2 text-xs text-ink-3 max-sm:hidden">
        {t("keys")}
      </p>
    </>
  );
}

/** One box for every record and every command. */
export function SearchPalette(props: PaletteProps) {
  const t = useTranslations("records.palette");
  return (
    <Dialog open={props.open} onOpenChange={props.setOpen}>
      <DialogContent
        title={t("title")}
        bare
        className="max-sm:inset-0 max-sm:max-h-none max-sm:rounded-none sm:top-[12vh] sm:w-[min(640px,calc(100vw-32px))] sm:translate-y-0"
      >
        <PaletteBody {...props} />
      </DialogContent>
    </Dialog>
  );
}
