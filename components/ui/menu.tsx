"use client";
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import { menuItems, moveInMenu } from "#components/ui/menu-keys.ts";
import { placePopover } from "#components/ui/place-popover.ts";

export type MenuItem = {
  key: string;
  icon: ReactNode;
  label: string;
  tone?: "danger";
  /** Beside the label, in grey: a count, a reason. */
  hint?: ReactNode;
  disabled?: boolean;
  choose: () => void;
};
type MenuProps = {
  label?: string;
  trigger: ReactNode;
  triggerClassName: string;
  align?: "start" | "end";
  items: MenuItem[];
};

function MenuOption({ item, choose }: { item: MenuItem; choose: (item: MenuItem) => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={item.disabled || undefined}
      onClick={() => item.disabled || choose(item)}
      className={cn(
        "flex min-h-8 w-full items-center gap-2 rounded-md px-2 text-left text-base hover:bg-hover focus-visible:bg-hover focus-visible:outline-none aria-disabled:text-ink-3 coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0",
        item.tone === "danger" && "text-danger",
      )}
    >
      {item.icon}
      {item.label}
      {item.hint ? <span className="ml-auto pl-4 text-xs text-ink-3">{item.hint}</span> : null}
    </button>
  );
}

/** A menu on the browser's own popover: top layer, Escape and a press outside come with it. */
export function Menu({ label, trigger, triggerClassName, align = "start", items }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function onBeforeToggle(event: ToggleEvent) {
    if (event.newState === "open" && list.current && button.current)
      placePopover(list.current, button.current, { align });
    setOpen(event.newState === "open");
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Tab") event.currentTarget.hidePopover();
    if (moveInMenu(event.currentTarget, event.key)) event.preventDefault();
  }

  function choose(item: MenuItem) {
    list.current?.hidePopover();
    item.choose();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        className={triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={(event) => event.newState === "open" && menuItems(event.currentTarget)[0]?.focus()}
        onKeyDown={onKeyDown}
        className="scroll-quiet fixed inset-auto m-0 min-w-36 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink shadow-pop"
      >
        {open ? items.map((item) => <MenuOption key={item.key} item={item} choose={choose} />) : null}
      </div>
    </>
  );
}
