"use client";
import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import { placePopover } from "#components/ui/place-popover.ts";

type PopoverProps = {
  /** What the panel is, for those who cannot see it. */
  label: string;
  /** What the trigger is called when its content does not say it. */
  triggerLabel?: string;
  trigger: ReactNode;
  triggerClassName?: string;
  align?: "start" | "end";
  width?: number;
  className?: string;
  onOpenChange?: (open: boolean) => void;
  children: (close: () => void) => ReactNode;
};

const focusable = "[autofocus],[data-autofocus],input,select,textarea,button,a[href],[tabindex='0']";

/** A panel on the browser's own popover: top layer, Escape and a press outside come with it. */
export function Popover(props: PopoverProps) {
  const { label, trigger, align = "start", width = 288, className, onOpenChange, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function onBeforeToggle(event: ToggleEvent) {
    if (event.target !== panel.current || !button.current) return;
    const opening = event.newState === "open";
    if (opening) placePopover(panel.current, button.current, { align, width });
    setOpen(opening);
    onOpenChange?.(opening);
  }
  function onToggle(event: ToggleEvent) {
    if (event.target === panel.current && event.newState === "open")
      panel.current.querySelector<HTMLElement>(focusable)?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={props.triggerLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={props.triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
        className={cn(
          "scroll-quiet fixed inset-auto m-0 overflow-y-auto rounded-lg border border-line bg-surface p-2 text-left text-base font-normal text-ink shadow-pop",
          className,
        )}
      >
        {open ? children(() => panel.current?.hidePopover()) : null}
      </div>
    </>
  );
}
